package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

/** The pages of the bundled statement and of the things that it speaks of, over HTTP. */
@Tag("http")
class ThingPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern TIES = Pattern.compile("<tr data-code=\"(\\w+)\" data-kind=\"(\\w+)\"");
    private static final String EDITOR = "/sparql?query=";
    private static final Pattern BEHIND = Pattern.compile("class=\"behind\" href=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static ServedSample sample;
    private static Store store;

    @BeforeAll
    static void serve() throws Exception {
        Path home = Path.of("").toAbsolutePath();
        Publication publication = Publication.of(home, Iris.CANONICAL_BASE);
        publication.publish(
                List.of(home.resolve("data/seed-statement.txt").toString()), InputStream.nullInputStream(), folder);
        Release live = new Releases(folder).current().orElseThrow();
        store = Store.view(live.folder());
        sample = ServedSample.of(store, live.version(), home.resolve("queries"));
    }

    @AfterAll
    static void close() throws Exception {
        sample.close();
    }

    /** What the editor opens with, where a link leads to it by the name of a query or straight away. */
    private static String query(String link) throws Exception {
        String editor = link.startsWith("/behind/")
                ? sample.get(link, BROWSER).headers().firstValue("Location").orElseThrow()
                : link;
        assertTrue(editor.startsWith(EDITOR), editor);
        return URLDecoder.decode(editor.substring(EDITOR.length()), StandardCharsets.UTF_8);
    }

    private static String page(String path) throws Exception {
        return sample.get("/page/" + path, BROWSER).body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        state/PER    | What it said over time
        state/PER    | Peru condemns …
        state/PER    | Laws, plans and policies
        state/PER    | prosecution and punishment
        state/PER    | Agreement reached
        state/ESP    | Of its government, people, delegation and ministries
        document/S-RES-2331-2016 | on trafficking in persons in armed conflicts
        document/S-RES-2331-2016 | States on record put it forward
        document/S-RES-2331-2016 | Its paragraphs in statements
        body/UNODC   | … recognizes the role of United Nations Office on Drugs and Crime
        meeting/S-PV.7847 | Who spoke, in order
        meeting/S-PV.7847 | Adopted at this meeting
        agreement/ECU-PER-building-legal-safety-belts | Reported in these words
        policy/PER-national-policy-against-trafficking-in-persons-and-all-forms-of-exploitation | Announced: 4. Listed: 4.
        claim/S-PV.7847-101-62 | Peru reports an agreement with Ecuador
        speech/S-PV.7847-101 | 73 claims
        """)
    void a_page_tells_what_its_kind_is_read_for(String path, String words) throws Exception {
        assertTrue(page(path).contains(words), page(path));
    }

    @Test
    void the_agreements_and_talks_of_a_state_are_there_for_a_map() throws Exception {
        Map<String, String> ties = TIES.matcher(page("state/PER"))
                .results()
                .collect(java.util.stream.Collectors.toMap(tie -> tie.group(1), tie -> tie.group(2)));
        assertEquals(
                Map.of(
                        "BOL",
                        "agreement",
                        "COL",
                        "agreement",
                        "ECU",
                        "agreement",
                        "ARG",
                        "talks",
                        "BRA",
                        "talks",
                        "CHL",
                        "talks",
                        "PRY",
                        "talks"),
                ties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state/PER",
                "state/ESP",
                "document/S-RES-2331-2016",
                "body/UNODC",
                "place/Ankara",
                "meeting/S-PV.7847"
            })
    void every_line_leads_to_the_very_words_in_the_statement(String path) throws Exception {
        String statement = page("speech/S-PV.7847-101");
        List<MatchResult> places = Pattern.compile("/page/speech/S-PV.7847-101#(char=\\d+,\\d+)")
                .matcher(page(path))
                .results()
                .toList();
        for (MatchResult place : places) {
            assertTrue(statement.contains("id=\"" + place.group(1) + "\""), place.group(1));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_query_behind_a_part_finds_something() {
        return Stream.of(
                        "state/PER",
                        "state/ESP",
                        "document/S-RES-2331-2016",
                        "body/UNODC",
                        "meeting/S-PV.7847",
                        "agreement/ECU-PER-building-legal-safety-belts",
                        "policy/PER-national-policy-against-trafficking-in-persons-and-all-forms-of-exploitation",
                        "claim/S-PV.7847-101-62",
                        "speech/S-PV.7847-101")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Set<String> queries = new TreeSet<>();
                    Matcher behind = BEHIND.matcher(page(path));
                    while (behind.find()) {
                        queries.add(query(behind.group(1).replace("&amp;", "&")));
                    }
                    assertFalse(queries.isEmpty(), "a page with no query behind it");
                    for (String query : queries) {
                        assertFalse(store.select(query, Map.of(), row -> row).isEmpty(), query);
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Pérou fait état d’un accord avec Équateur, claim/S-PV.7847-101-62",
        "es, Perú informa de un acuerdo con Ecuador, claim/S-PV.7847-101-62",
        "ar, dir=\"rtl\", state/PER",
        "zh, 秘鲁, state/PER",
        "ru, Перу, state/PER"
    })
    void a_page_is_read_in_six_languages(String language, String words, String path) throws Exception {
        assertTrue(page(path + "?lang=" + language).contains(words), page(path + "?lang=" + language));
    }

    @Test
    void the_words_of_the_speech_stay_as_they_are_in_every_language() throws Exception {
        String words = "expresses its strongest";
        assertTrue(page("speech/S-PV.7847-101?lang=ar").contains(words));
        assertTrue(page("speech/S-PV.7847-101").contains(words));
    }

    @Test
    void the_text_is_read_repaired_or_as_it_was_printed() throws Exception {
        String repaired = page("speech/S-PV.7847-101");
        String printed = page("speech/S-PV.7847-101?form=printed");
        assertTrue(repaired.contains("Printed: ofPeru"), "the damage is told");
        assertTrue(plain(repaired).contains("the delegation of Peru"), "and mended");
        assertTrue(plain(printed).contains("the delegation ofPeru expresses"), "or shown");
    }

    /** The text of the speech alone. */
    private static String plain(String page) {
        String speech = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
        return speech.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "state/PER?part=said-nothing, 404",
        "state/PER?part=, 400",
        "state/PER?part=said-callsFor&page=0, 400",
        "state/PER?part=said-callsFor&page=99, 404",
        "state/PER?part=said-callsFor&page=x, 400",
        "state/PER?part=%3Cscript%3E, 400",
        "state/PER%3E, 404",
        "state/%22%20%7D, 404",
        "state/XXX, 404",
        "claim/S-PV.7847-101-999, 404"
    })
    void what_is_not_there_is_told_so(String path, int status) throws Exception {
        var answer = sample.get("/page/" + path, BROWSER);
        assertEquals(status, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
    }
}
