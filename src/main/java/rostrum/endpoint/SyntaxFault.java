package rostrum.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import rostrum.wire.Problem;

/** What the parser says of a malformed query, taken apart: line, column, the words it stumbled on, what may help. */
final class SyntaxFault {
    private static final Pattern PLACE = Pattern.compile("(?i)\\bline:?\\s+(\\d+),\\s+col(?:umn)?:?\\s+(\\d+)");
    private static final Pattern HEAD =
            Pattern.compile("(?i)^\\s*\\[?line:?\\s+\\d+,\\s+col(?:umn)?:?\\s+\\d+\\]?:?\\s*");
    private static final Pattern ENCOUNTERED =
            Pattern.compile("Encountered:?\\s+\"(?:\\s*<\\w+>\\s+)?\\s*\"?(.*?)\\s*\"");
    private static final Pattern AFTER = Pattern.compile("after prefix \"(.+?)\"");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name:\\s*(\\S+)");

    private SyntaxFault() {}

    static Refusal of(QueryParseException error, String query) {
        String message = String.valueOf(error.getMessage())
                .strip()
                .replaceAll("(?s)\\s*Was expecting.*", "")
                .replaceAll("\\s+", " ");
        int line = error.getLine();
        int column = error.getColumn();
        Matcher place = PLACE.matcher(message);
        if (line <= 0 && place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        Map<String, Object> more = new LinkedHashMap<>();
        Optional<String> name = first(PREFIX, message);
        Optional<String> token = name.or(() -> first(AFTER, message)).or(() -> first(ENCOUNTERED, message));
        Optional<String> suggestion = name.flatMap(Suggestions::ofPrefix)
                .or(() -> name.isEmpty() ? token.flatMap(Suggestions::ofKeyword) : Optional.empty())
                .or(() -> Suggestions.ofTerms(query));
        token.ifPresent(words -> more.put("token", words));
        suggestion.ifPresent(words -> more.put("suggestion", words));
        if (line > 0) {
            more.put("line", line);
            more.put("column", column);
        }
        String said = HEAD.matcher(message).replaceFirst("");
        String detail = (line > 0 ? "Line " + line + ", column " + column + ": " : "")
                + said
                + suggestion
                        .map(words -> (said.endsWith(".") ? " " : ". ") + words)
                        .orElse("");
        return new Refusal(new Problem(400, "The query is not valid SPARQL", detail, more));
    }

    private static Optional<String> first(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        return found.find() && !found.group(1).isBlank() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
