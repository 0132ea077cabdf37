package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** The queries that pages ask, and the one they show as an example, each a resource of its own. */
enum SiteQuery {
    AROUND,
    CLAIMS,
    DOCUMENT,
    ENTITY,
    EXAMPLE,
    EXISTS,
    LISTING,
    LIST_FACTS,
    LIST_HAPPENED,
    LIST_ORGANS,
    LIST_PARAGRAPHS,
    LIST_REPORTED,
    MEETING,
    NAMED,
    NUMBERS,
    PLACE,
    POLICY,
    READY,
    RECORD,
    SEARCH,
    SHORT_CLAIMS,
    SPEECH,
    SPEECHES,
    STATE,
    STATEMENTS,
    TIE;

    private static final String NOTHING = "<urn:x-rostrum:nothing>";

    private final String sparql;

    SiteQuery() {
        String whole = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rq");
        sparql = Pattern.compile("(?m)^ *# include: ([a-z-]+)$")
                .matcher(whole)
                .replaceAll(named ->
                        Matcher.quoteReplacement(read(named.group(1) + ".part").stripTrailing()));
    }

    String sparql() {
        return sparql;
    }

    /** A query with nodes in place of a variable, as its {@code VALUES} want them; of none, one that nothing has. */
    static String with(String sparql, String variable, Collection<Node> nodes) {
        // Jena trips over an empty list where the rest of the pattern comes from the index.
        String written = nodes.isEmpty()
                ? NOTHING
                : nodes.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
        return put(sparql, variable, written);
    }

    /** A query with pairs of nodes in place of a variable, each in brackets. */
    static String withRows(String sparql, String variable, Collection<List<Node>> rows) {
        String written = rows.isEmpty()
                ? "(" + NOTHING + " " + NOTHING + ")"
                : rows.stream()
                        .map(row -> row.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" ", "(", ")")))
                        .collect(Collectors.joining(" "));
        return put(sparql, variable, written);
    }

    private static String put(String sparql, String variable, String written) {
        return sparql.replaceAll("\\?" + variable + "\\b", Matcher.quoteReplacement(written));
    }

    private static String read(String name) {
        try (InputStream resource = SiteQuery.class.getResourceAsStream("queries/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("the build lacks queries/" + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
