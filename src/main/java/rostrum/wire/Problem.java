package rostrum.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error told to a machine, as {@code application/problem+json} (RFC 9457).
 *
 * @param status HTTP status
 * @param title what went wrong, in a few words
 * @param detail what to do about it
 * @param more further members, {@code line} and {@code column} of a syntax error among them
 */
public record Problem(int status, String title, String detail, Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        more = Map.copyOf(more);
    }

    public Problem(int status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        more.keySet().stream().sorted().forEach(name -> members.put(name, more.get(name)));
        return Json.of(members);
    }
}
