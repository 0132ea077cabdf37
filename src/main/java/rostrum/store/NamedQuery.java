package rostrum.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A query of the {@code queries} folder: its text and what the comment lines at its head say of it.
 *
 * @param name file name without its extension, {@code cq13-agreements-reached}
 * @param columns the variables it gives, in order
 * @param parameters variables that a caller may set, with the value each has otherwise
 * @param picture how its answer is drawn; none where a table says it best
 * @param explored its place among those that the page to explore shows; none where it is not among them
 * @param sparql the whole text
 * @param standard the text for a store without a text index, where it is another
 */
public record NamedQuery(
        String name,
        String title,
        String description,
        List<String> columns,
        Map<String, String> parameters,
        Optional<Picture> picture,
        OptionalInt explored,
        String sparql,
        Optional<String> standard) {
    /**
     * Of relative IRIs in a query that comes from outside: a scheme that nothing has, since an absolute IRI of the
     * base's own scheme may be read as a relative one (RFC 3986, 5.2.2), and since no folder of ours may show.
     */
    public static final String BASE = "x-rostrum-query:/";

    private static final Pattern HEADER =
            Pattern.compile("#\\s*(title|description|columns|param|chart|explore):\\s*(.*)");

    /** The head's comment lines stand before it. */
    private static final Pattern PATTERN = Pattern.compile("(?im)^(?!#).*?\\bWHERE\\s*\\{");

    /** Lines that only pages and tests read. */
    private static final Pattern FOR_PAGES = Pattern.compile("(?m)^#\\s*(?:columns|param|chart|explore):.*\\R");

    /** Short name of a numbered query: {@code cq13}; otherwise the name. */
    public String shortName() {
        int hyphen = name.indexOf('-');
        return name.startsWith("cq") && hyphen > 0 ? name.substring(0, hyphen) : name;
    }

    /**
     * The whole text with the values of its parameters, as {@link #settings} has them: a {@code VALUES} line at the
     * beginning of the pattern, so that who reads it sees what is asked and can change it. Of the head's comment lines
     * title and description stay.
     *
     * @throws IllegalArgumentException with one sentence for a parameter that the query does not take
     */
    public String sparql(Map<String, String> given) {
        Map<String, Node> values = values(given);
        String shown = FOR_PAGES.matcher(sparql).replaceAll("");
        Matcher pattern = PATTERN.matcher(shown);
        if (values.isEmpty() || !pattern.find()) {
            return shown;
        }
        StringBuilder lines = new StringBuilder();
        values.forEach((parameter, value) -> lines.append("\n  VALUES ?")
                .append(parameter)
                .append(" { ")
                .append(NodeFmtLib.strNT(value))
                .append(" }"));
        return shown.substring(0, pattern.end()) + lines + shown.substring(pattern.end());
    }

    /** A query that came without a name or a head. */
    public static NamedQuery unnamed(String sparql) {
        return new NamedQuery(
                "query",
                "query",
                "",
                List.of(),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                sparql,
                Optional.empty());
    }

    /** The same for a store without a text index, described as its text describes itself. */
    public NamedQuery inStandardSparql() {
        String described = standard.stream()
                .flatMap(String::lines)
                .map(HEADER::matcher)
                .filter(line -> line.matches() && line.group(1).equals("description"))
                .map(line -> line.group(2).strip())
                .findFirst()
                .orElse(description);
        return standard.isEmpty()
                ? this
                : new NamedQuery(
                        name,
                        title,
                        described,
                        columns,
                        parameters,
                        picture,
                        explored,
                        standard.get(),
                        Optional.empty());
    }

    /**
     * The value of each parameter: as given, otherwise its default.
     *
     * @throws IllegalArgumentException with one sentence for a parameter that the query does not take
     */
    public Map<String, String> settings(Map<String, String> given) {
        Map<String, String> settings = new LinkedHashMap<>(parameters);
        given.forEach((parameter, value) -> {
            if (!parameters.containsKey(parameter)) {
                throw new IllegalArgumentException(
                        "the query " + name + " takes no parameter " + parameter + "; it takes "
                                + (parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet())) + ".");
            }
            settings.put(parameter, value);
        });
        return settings;
    }

    /** As {@link #settings}, each value as the RDF term that {@link Value} reads in it. */
    Map<String, Node> values(Map<String, String> given) {
        Map<String, Node> values = new LinkedHashMap<>();
        settings(given).forEach((parameter, value) -> values.put(parameter, Value.of(value)));
        return values;
    }

    /** @throws IllegalArgumentException with one sentence where a header line is absent or malformed */
    static NamedQuery of(String name, String sparql, Optional<String> standard) {
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : sparql.lines().takeWhile(l -> l.startsWith("#")).toList()) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                continue;
            }
            if (header.group(1).equals("param")) {
                String[] parts = header.group(2).split("=", 2);
                if (parts.length != 2) {
                    throw new IllegalArgumentException(
                            "query " + name + ": write a parameter as # param: name = default.");
                }
                parameters.put(parts[0].strip(), parts[1].strip());
            } else {
                headers.merge(header.group(1), header.group(2).strip(), (first, more) -> first + " " + more);
            }
        }
        for (String wanted : List.of("title", "description", "columns")) {
            if (!headers.containsKey(wanted)) {
                throw new IllegalArgumentException("query " + name + ": the line # " + wanted + ": is missing.");
            }
        }
        List<String> columns =
                new ArrayList<>(List.of(headers.getOrDefault("columns", "").split("\\s*,\\s*")));
        return new NamedQuery(
                name,
                headers.getOrDefault("title", name),
                headers.getOrDefault("description", ""),
                List.copyOf(columns),
                java.util.Collections.unmodifiableMap(parameters),
                Optional.ofNullable(headers.get("chart")).map(line -> Picture.of(name, line, columns)),
                Stream.ofNullable(headers.get("explore"))
                        .mapToInt(Integer::parseInt)
                        .findFirst(),
                sparql,
                standard);
    }
}
