package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;

/** What is said much of is counted when a release is built, and its pages show these counts. */
@Tag("release")
class TalliesTest {
    private static final int STATEMENTS = 71;
    private static final String PREFIXES = "PREFIX ros: <https://w3id.org/rostrum/ontology#>"
            + " PREFIX id: <https://w3id.org/rostrum/id/document/>"
            + " PREFIX dcterms: <http://purl.org/dc/terms/> ";
    private static final Pattern YEAR =
            Pattern.compile("<th scope=\"row\">(\\d+)</th><td><meter[^>]*></meter> <span>(\\d+)</span>");

    @TempDir
    static Path folder;

    private static EmbeddedStore store;
    private static ServedSample served;

    /** Twice, since the second load takes over what the first one counted. */
    @BeforeAll
    static void publish() throws IOException {
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        Path texts = Files.createDirectories(folder.resolve("texts"));
        StringBuilder days = new StringBuilder();
        for (int n = 1; n <= STATEMENTS; n++) {
            Files.writeString(
                    texts.resolve("s-" + n + ".txt"),
                    "Mr. Example (Kenya): We recall resolution 1325 (2000)"
                            + (n % 3 == 0 ? " and resolution 2331 (2016)" : "")
                            + ". We recall paragraph 7 of resolution 2242 (2015)."
                            + " We condemn the attack in Nairobi."
                            + " We express our solidarity with the people of Norway. We commend Norway."
                            + " We have adopted a law against torture, which is strict.\n");
            days.append("<https://w3id.org/rostrum/id/speech/s-" + n + "> <http://purl.org/dc/terms/date> \""
                    + (n % 2 == 0 ? "2015" : "2016") + "-03-01\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");
        }
        Path dated = Files.writeString(folder.resolve("days.nt"), days);
        Path releases = folder.resolve("store");
        publish(publication, releases, List.of(texts.toString(), dated.toString()));
        Path other =
                Files.writeString(folder.resolve("other.txt"), "Mr. Other (Rwanda): We thank the Secretary-General.\n");
        publish(publication, releases, List.of(other.toString()));
        Release live = new Releases(releases).current().orElseThrow();
        store = Store.view(live.folder());
        served = ServedSample.of(store, live.version(), Path.of("queries"));
    }

    private static void publish(Publication publication, Path store, List<String> inputs) throws IOException {
        assertTrue(publication.publish(inputs, InputStream.nullInputStream(), store) instanceof Outcome.Published);
    }

    @AfterAll
    static void close() throws Exception {
        served.close();
    }

    @Test
    void a_page_tells_how_many_there_are_and_not_how_many_it_read() throws Exception {
        assertEquals(STATEMENTS, count("?claim ros:predicate ros:cites ; ros:object id:S-RES-1325-2000"));
        String page = page("document/S-RES-1325-2000");
        assertTrue(page.contains("Cited in these statements <small class=\"count\">71</small>"), page);
        assertTrue(page.contains(">All 71</a>"), page);
        assertTrue(page("state/KEN").contains("Statements made for Kenya <small class=\"count\">71</small>"), page);
    }

    @Test
    void what_a_page_finds_by_a_query_of_its_own_is_paged_where_it_is_long() throws Exception {
        String page = page("document/S-RES-2242-2015");
        assertTrue(page.contains("Its paragraphs in statements <small class=\"count\">60+</small>"), page);
        assertTrue(page.contains("?part=paragraphs\">All of these</a>"), page);
        String first = page("document/S-RES-2242-2015?part=paragraphs");
        assertTrue(first.contains("Page 1 of 2; 71 in all"), first);
        String second = page("document/S-RES-2242-2015?part=paragraphs&page=2");
        assertEquals(
                STATEMENTS - 50,
                Pattern.compile("<blockquote").matcher(second).results().count(),
                second);
    }

    @Test
    void a_long_matter_is_shown_by_its_first_rows_and_facts_page_by_page() throws Exception {
        String page = page("state/KEN");
        String statements = part(page, "heard-onBehalfOf");
        assertEquals(3, count(statements, "<blockquote"), statements);
        assertTrue(statements.contains(">All 71</a>"), statements);
        String facts = page.replaceFirst("(?s).*(<details class=\"part facts-table)", "$1");
        int shown = count(facts, "<tr><td>");
        assertTrue(shown > 0 && shown <= 10, facts);
        assertTrue(facts.contains("?part=facts"), facts);
        String first = page("state/KEN?part=facts");
        assertEquals(50, count(first, "<tr><td>"), first);
        int all = count("GRAPH ?graph { <https://w3id.org/rostrum/id/state/KEN> ?property ?value }"
                + " FILTER (?property NOT IN (<http://www.w3.org/2000/01/rdf-schema#label>,"
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>))");
        assertTrue(first.contains("Page 1 of " + (all + 49) / 50 + "; " + all + " in all"), first);
        String last = page("state/KEN?part=facts&page=" + (all + 49) / 50);
        assertEquals((all - 1) % 50 + 1, count(last, "<tr><td>"), last);
    }

    @Test
    void a_place_shows_what_is_said_of_events_there() throws Exception {
        String place = store.select(
                        PREFIXES + "SELECT DISTINCT ?place { ?event ros:occurredIn ?place }",
                        Map.of(),
                        row -> row.get("place").getURI())
                .getFirst()
                .replaceFirst(".*/id/", "");
        String page = page(place);
        assertTrue(page.contains("What happened there <small class=\"count\">60+</small>"), page);
        assertTrue(page.contains("Kenya condemns"), page);
        assertTrue(page(place + "?part=happened").contains("Page 1 of 2; 71 in all"), place);
    }

    @Test
    void what_belongs_to_a_state_is_counted_and_what_is_said_alike_is_read_once() throws Exception {
        String organs = part(page("state/NOR"), "organs");
        assertTrue(organs.contains("<small class=\"count\">71</small>"), organs);
        assertEquals(3, count(organs, "<blockquote"), organs);
        assertTrue(organs.contains("?part=organs\">All 71</a>"), organs);
        assertTrue(page("state/NOR?part=organs").contains("Page 1 of 2; 71 in all"), organs);
        String policy =
                "?tally ros:tallyOf <https://w3id.org/rostrum/id/state/KEN> ; ros:tallyRole ros:hasInstrument ;";
        assertEquals(1, count(policy + " ros:tallyCount " + STATEMENTS));
        assertEquals(1, count(policy + " ros:latestClaim ?claim"));
        String reports = "?tally ros:tallyOf <https://w3id.org/rostrum/id/state/KEN> ; ros:tallyRole ros:subject ;"
                + " ros:predicate ros:hasInstrument ;";
        assertEquals(1, count(reports + " ros:tallyCount " + STATEMENTS));
        assertEquals(1, count(reports + " ros:latestClaim ?claim"));
    }

    @Test
    void a_policy_that_one_state_tells_of_often_shows_its_latest_reports() throws Exception {
        String policy = store.select(
                        PREFIXES
                                + "SELECT DISTINCT ?policy { ?claim ros:predicate ros:hasInstrument ; ros:object ?policy }",
                        Map.of(),
                        row -> row.get("policy").getURI())
                .getFirst()
                .replaceFirst(".*/id/", "");
        String reports = part(page(policy), "heard-hasInstrument");
        assertTrue(reports.contains(">All 71</a>"), reports);
        assertEquals(3, count(reports, "<blockquote"), reports);
    }

    private static String part(String page, String id) {
        return page.replaceFirst("(?s).*(<section[^>]*\"" + id + "\")", "$1").replaceFirst("(?s)</section>.*", "");
    }

    private static int count(String page, String markup) {
        return page.split(Pattern.quote(markup), -1).length - 1;
    }

    @Test
    void the_years_add_up() throws Exception {
        List<String> years = new ArrayList<>();
        YEAR.matcher(page("document/S-RES-1325-2000"))
                .results()
                .forEach((MatchResult year) -> years.add(year.group(1) + " " + year.group(2)));
        assertEquals(List.of("2015 35", "2016 36"), years);
    }

    @Test
    void a_document_is_cited_together_with_another_as_often_as_statements_cite_both() throws Exception {
        int both = count("?speech ros:cites id:S-RES-1325-2000, id:S-RES-2331-2016");
        assertEquals(23, both);
        String page = page("document/S-RES-1325-2000");
        assertTrue(page.contains(both + " statements"), page);
    }

    @Test
    void the_latest_stand_first() throws Exception {
        String page = page("document/S-RES-1325-2000");
        assertTrue(page.contains("s-71") && page.contains("s-69") && !page.contains("/s-9#"), page);
    }

    @Test
    void a_tally_is_there_once_and_says_what_a_query_finds() {
        List<Integer> wrong = store.select(
                PREFIXES
                        + "SELECT ?tally ?count (COUNT(DISTINCT ?claim) AS ?found)"
                        + " { ?tally ros:tallyOf ?thing ; ros:tallyRole ?role ; ros:predicate ?predicate ; ros:tallyCount ?count ."
                        + " FILTER NOT EXISTS { ?tally ros:tallyYear|ros:tallyWith ?part }"
                        + " { ?claim ?role ?thing ; ros:predicate ?predicate } UNION"
                        + " { ?claim ros:mentions ?thing FILTER (?predicate = ros:mentions) } }"
                        + " GROUP BY ?tally ?count",
                Map.of(),
                row -> Integer.parseInt(row.get("count").getLiteralLexicalForm())
                        - Integer.parseInt(row.get("found").getLiteralLexicalForm()));
        assertTrue(wrong.size() >= 4, wrong.toString());
        assertTrue(wrong.stream().allMatch(difference -> difference == 0), wrong.toString());
        assertEquals(
                List.of(),
                store.select(
                        PREFIXES + "SELECT ?tally { ?tally ros:tallyCount ?one, ?other FILTER (?one < ?other) }",
                        Map.of(),
                        row -> row.get("tally")));
    }

    private static int count(String pattern) {
        return store.select(
                        PREFIXES + "SELECT (COUNT(*) AS ?n) { " + pattern + " }",
                        Map.of(),
                        row -> Integer.parseInt(row.get("n").getLiteralLexicalForm()))
                .getFirst();
    }

    private static String page(String path) throws Exception {
        return served.get("/page/" + path, "text/html").body();
    }
}
