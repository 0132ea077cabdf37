package rostrum.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import rostrum.wire.Problem;

/** What the parser says of a malformed query, taken apart: line, column, the words it stumbled on, what may help. */
public final class SyntaxFault {
    private static final Pattern PLACE = Pattern.compile("(?i)\\bline:?\\s+(\\d+),\\s+col(?:umn)?:?\\s+(\\d+)");
    private static final Pattern HEAD =
            Pattern.compile("(?i)^\\s*\\[?line:?\\s+\\d+,\\s+col(?:umn)?:?\\s+\\d+\\]?:?\\s*");
    private static final Pattern ENCOUNTERED =
            Pattern.compile("Encountered:?\\s+\"(?:\\s*<\\w+>\\s+)?\\s*\"?(.*?)\\s*\"");
    private static final Pattern AFTER = Pattern.compile("after prefix \"(.+?)\"");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name:\\s*(\\S+)");

    /** How the parser writes the end of the query. */
    private static final String END = "<EOF>";

    private SyntaxFault() {}

    /** What is wrong with a query; none where it is SPARQL. */
    public static Optional<Problem> in(String query) {
        try {
            QueryFactory.create(query);
            return Optional.empty();
        } catch (QueryParseException malformed) {
            return Optional.of(of(malformed, query).problem());
        } catch (QueryException malformed) {
            return Optional.of(new Problem(
                    400,
                    "The query is not valid SPARQL",
                    String.valueOf(malformed.getMessage()).strip()));
        }
    }

    static Refusal of(QueryParseException error, String query) {
        String message = String.valueOf(error.getMessage())
                .strip()
                .replaceAll("(?s)\\s*Was expecting.*", "")
                .replaceAll("\\s+", " ");
        Optional<String> name = first(PREFIX, message);
        Optional<String> begun = first(AFTER, message).map(words -> words.replace("\\'", "'"));
        Optional<String> met = first(ENCOUNTERED, message);
        Optional<String> token = name.or(() -> begun).or(() -> met);
        Optional<String> suggestion = name.flatMap(Suggestions::ofPrefix)
                .or(() -> name.isEmpty() ? token.flatMap(Suggestions::ofKeyword) : Optional.empty())
                .or(() -> Suggestions.ofTerms(query));
        Map<String, Object> more = new LinkedHashMap<>();
        token.ifPresent(words -> more.put("token", words));
        suggestion.ifPresent(words -> more.put("suggestion", words));
        String place = "";
        Matcher found = PLACE.matcher(message);
        if (found.find()) {
            int line = Integer.parseInt(found.group(1));
            int column =
                    Integer.parseInt(found.group(2)) - begun.map(String::length).orElse(0);
            more.put("line", line);
            more.put("column", Math.max(1, column));
            place = "Line " + line + ", column " + Math.max(1, column) + ": ";
        }
        String said = begun.map(words -> words + " is not understood.")
                .or(() -> met.map(
                        words -> words.equals(END) ? "the query ends too soon." : words + " cannot stand here."))
                .orElseGet(() -> HEAD.matcher(message).replaceFirst(""));
        String detail = place
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
