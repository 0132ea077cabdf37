package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import rostrum.store.QueryTemplate;

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

    private final String sparql;
    private final QueryTemplate template;

    SiteQuery() {
        String whole = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rq");
        sparql = Pattern.compile("(?m)^ *# include: ([a-z-]+)$")
                .matcher(whole)
                .replaceAll(named ->
                        Matcher.quoteReplacement(read(named.group(1) + ".part").stripTrailing()));
        template = QueryTemplate.of(sparql, places());
    }

    String sparql() {
        return sparql;
    }

    /** Variables that nodes take the place of. */
    private static List<String> places() {
        return List.of(
                "about",
                "claims",
                "contexts",
                "described",
                "describing",
                "named",
                "predicate",
                "quotes",
                "reference",
                "role",
                "speeches");
    }

    /** The query with nodes in place of its variables. */
    Query with(Map<String, ? extends Collection<Node>> nodes) {
        return template.with(nodes);
    }

    /** A query that lists, with nodes in place of its variables, from a place on. */
    Query from(long offset, Map<String, ? extends Collection<Node>> nodes) {
        return QueryTemplate.of(sparql.replace("?offset", Long.toString(offset)), places())
                .with(nodes);
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
