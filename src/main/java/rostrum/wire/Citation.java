package rostrum.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How something is cited, as reference managers read it: BibTeX, RIS, and CSL-JSON (citeproc-js, csl-data.json 1.0).
 *
 * @param key short name, unique in a bibliography
 * @param author as it is to be printed, whole
 * @param within what it is a part of, such as the symbol of a meeting's record; empty where it stands alone
 * @param publisher empty where there is none
 * @param version empty where there are no versions of it
 */
public record Citation(
        String key,
        Kind kind,
        String title,
        String author,
        Optional<LocalDate> date,
        String within,
        String publisher,
        String version,
        String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is cited. */
    public enum Kind {
        DATASET("dataset", "DATA"),
        SPEECH("speech", "GEN");

        private final String csl;
        private final String ris;

        Kind(String csl, String ris) {
            this.csl = csl;
            this.ris = ris;
        }
    }

    /** How it may be written. */
    public enum Style {
        BIBTEX("bib", "application/x-bibtex"),
        RIS("ris", "application/x-research-info-systems"),
        CSL("json", "application/vnd.citationstyles.csl+json");

        private final String extension;
        private final String mediaType;

        Style(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** File extension without its dot. */
        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public static Optional<Style> ofExtension(String extension) {
            return java.util.Arrays.stream(values())
                    .filter(style -> style.extension.equals(extension))
                    .findFirst();
        }
    }

    /** In UTF-8 when it is sent, lines ended by LF. */
    public String written(Style style) {
        return switch (style) {
            case BIBTEX -> bibtex();
            case RIS -> ris();
            case CSL -> csl();
        };
    }

    private String bibtex() {
        List<String> fields = new ArrayList<>();
        field(fields, "author", "{" + escaped(author) + "}");
        field(fields, "title", "{" + escaped(title) + "}");
        date.ifPresent(day -> {
            field(fields, "year", String.valueOf(day.getYear()));
            field(fields, "date", day.toString());
        });
        field(fields, "howpublished", escaped(within));
        field(fields, "publisher", escaped(publisher));
        field(fields, "version", escaped(version));
        field(fields, "url", url);
        return "@misc{" + key.replaceAll("[^A-Za-z0-9:.-]", "-") + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    private static void field(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add("  " + name + " = {" + value + "}");
        }
    }

    /** What TeX would take for something else. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (char c : oneLine(words).toCharArray()) {
            escaped.append(
                    switch (c) {
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '{', '}', '%', '$', '&', '#', '_' -> "\\" + c;
                        default -> String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    private String ris() {
        StringBuilder lines = new StringBuilder();
        line(lines, "TY", kind.ris);
        line(lines, "ID", key);
        line(lines, "AU", author);
        line(lines, "TI", title);
        date.ifPresent(day -> {
            line(lines, "PY", String.valueOf(day.getYear()));
            line(lines, "DA", day.toString().replace('-', '/'));
        });
        line(lines, "T2", within);
        line(lines, "PB", publisher);
        line(lines, "ET", version);
        line(lines, "UR", url);
        return lines.append("ER  - \n").toString();
    }

    private static void line(StringBuilder lines, String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(oneLine(value)).append('\n');
        }
    }

    private String csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", key);
        item.put("type", kind.csl);
        item.put("title", title);
        item.put("author", List.of(Map.of("literal", author)));
        date.ifPresent(day -> item.put(
                "issued",
                Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())))));
        put(item, "container-title", within);
        put(item, "publisher", publisher);
        put(item, "version", version);
        item.put("URL", url);
        try {
            return JSON.writeValueAsString(List.of(item)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of strings and numbers is JSON", impossible);
        }
    }

    private static void put(Map<String, Object> item, String name, String value) {
        if (!value.isEmpty()) {
            item.put(name, value);
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
