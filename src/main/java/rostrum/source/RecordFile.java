package rostrum.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.statement.SpeechRecord;

/**
 * What the record says of a statement: a JSON object in {@code NAME.record.json} beside {@code NAME.txt}, its keys
 * the column names of the UN Security Council Debates data set, with {@code sources} for where they were seen.
 */
final class RecordFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordFile() {}

    /** The record of the text at {@code path}; empty where no record file stands beside it. */
    static Optional<SpeechRecord> beside(Path path) throws IOException {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path file = path.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".record.json");
        return Files.isRegularFile(file) ? Optional.of(parse(file)) : Optional.empty();
    }

    private static SpeechRecord parse(Path file) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            String place = at == null ? file.toString() : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new Broken(place, "is not JSON; mend it or remove the record file");
        }
        String document = required(file, json, "document_symbol");
        return new SpeechRecord(
                document,
                optional(json, "meeting_symbol").orElse(document),
                date(file, json),
                number(file, json),
                agenda(json),
                optional(json, "country_org"),
                optional(json, "participanttype"),
                strings(json.path("sources")));
    }

    private static String required(Path file, JsonNode json, String key) throws Broken {
        return optional(json, key)
                .orElseThrow(() -> new Broken(file.toString(), "lacks " + key + "; add it or remove the record file"));
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return Optional.ofNullable(json.path(key).textValue()).filter(value -> !value.isBlank() && !value.equals("NA"));
    }

    private static Optional<LocalDate> date(Path file, JsonNode json) throws Broken {
        Optional<String> printed = optional(json, "date");
        try {
            return printed.map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            throw new Broken(file.toString(), "has the date " + printed.orElse("") + "; write it as YYYY-MM-DD");
        }
    }

    private static int number(Path file, JsonNode json) throws Broken {
        int number = json.path("speech_number").asInt(0);
        if (number < 1) {
            throw new Broken(file.toString(), "lacks a speech_number of 1 or more; add it or remove the record file");
        }
        return number;
    }

    private static List<String> agenda(JsonNode json) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(n -> optional(json, "agenda_item" + n))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }

    /** A record file that cannot be used; its text is then rejected with it, so that no fact is lost unseen. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final String place;
        private final String reason;

        Broken(String place, String reason) {
            super(place + ": " + reason);
            this.place = place;
            this.reason = reason;
        }

        String place() {
            return place;
        }

        String reason() {
            return reason;
        }
    }
}
