package rostrum.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON (RFC 8259) of plain values: maps, lists, strings and numbers. */
public final class Json {
    private static final ObjectMapper WRITER = new ObjectMapper();

    private Json() {}

    public static String of(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, strings and numbers are JSON", impossible);
        }
    }
}
