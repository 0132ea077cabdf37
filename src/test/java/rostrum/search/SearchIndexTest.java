package rostrum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import rostrum.Publication;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.search.Result.Count;
import rostrum.search.Result.Hit;
import rostrum.store.Store;

/** Words, names, facets and suggestions on the sample corpus, as a load of it makes them. */
@Tag("corpus")
class SearchIndexTest {
    private static final Path SAMPLE = Path.of("..", "shared", "corpus", "sample");

    @TempDir
    private static Path folder;

    private static SearchIndex index;
    private static Store store;

    @BeforeAll
    static void load() throws IOException {
        if (!Files.exists(SAMPLE.resolve("speeches.tar"))) {
            String message = "needs the sample corpus beside the project: " + SAMPLE + " is absent";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            throw new TestAbortedException(message);
        }
        Publication publication = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE);
        publication.publish(List.of(SAMPLE.toString()), InputStream.nullInputStream(), folder);
        Release live = new Releases(folder).current().orElseThrow();
        index = SearchIndex.open(live.folder()).orElseThrow();
        store = Store.view(live.folder());
    }

    @AfterAll
    static void close() {
        if (index == null) {
            return;
        }
        index.close();
        store.close();
    }

    @Test
    void words_are_found_in_speeches_and_marked() {
        Result found = search("human trafficking");
        assertTrue(found.total() > 50, "found " + found.total());
        assertEquals(Request.PAGE, found.hits().size());
        for (Hit hit : found.hits()) {
            assertEquals("speech", hit.kind());
            String marked = hit.passages().stream()
                    .flatMap(passage -> passage.pieces().stream())
                    .filter(Result.Piece::fits)
                    .map(piece -> piece.words().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(" "));
            assertTrue(marked.contains("human") && marked.contains("trafficking"), hit.path() + ": " + marked);
        }
    }

    @Test
    void a_phrase_is_looked_for_as_a_phrase_and_a_minus_leaves_out() {
        long words = search("open debate women").total();
        long phrase = search("\"women and peace and security\"").total();
        long without = search("\"women and peace and security\" -sahel").total();
        long with = search("\"women and peace and security\" sahel").total();
        assertTrue(words > 0 && phrase > 0 && without > 0 && with > 0);
        assertEquals(phrase, without + with);
        assertTrue(search("\"security and peace and women\"").total() < phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "Peru, state/PER",
        "PERÚ, state/PER",
        "Perou, state/PER",
        "بيرو, state/PER",
        "秘鲁, state/PER",
        "Перу, state/PER",
        "Cote dIvoire, state/CIV",
        "côte d'ivoire, state/CIV",
        "Turkiye, state/TUR",
        "UNODC, body/UNODC",
        "S/RES/1325, document/S-RES-1325-2000",
        "Palermo Protocol, instrument/PalermoProtocol"
    })
    void a_thing_is_found_by_any_of_its_names(String words, String path) {
        List<String> names = search(words).names().stream().map(Hit::path).toList();
        assertTrue(names.contains(path), words + " gives " + names);
    }

    @Test
    void words_that_stand_nowhere_are_corrected_and_it_is_told() {
        Result found = search("tarfficking in persons");
        assertEquals(List.of(new Change.Corrected("tarfficking", "trafficking")), found.changes());
        assertEquals(search("trafficking in persons").total(), found.total());
        Result any = search("trafficking xqzzyv");
        assertEquals(List.of(new Change.AnyWord()), any.changes());
        assertTrue(any.total() > 0);
    }

    @Test
    void where_nothing_is_found_the_nearest_names_are_offered() {
        Result found = narrowed("Ecuadorr", Map.of(Facet.KIND, Set.of("negotiation")));
        assertEquals(0, found.total());
        assertTrue(found.nearest().stream().anyMatch(hit -> hit.path().equals("state/ECU")), "" + found.nearest());
    }

    @Test
    void counts_of_facets_are_those_of_the_store() {
        Map<Facet, List<Count>> counted = search("").facets();
        Node act = NodeFactory.createURI(Iris.CANONICAL_BASE + "id/concept/speech-act/condemn");
        Set<Node> condemning = new HashSet<>();
        store.find(Node.ANY, Node.ANY, ROS.speechAct.asNode(), act)
                .forEach(claim -> store.find(Node.ANY, claim.getSubject(), ROS.madeIn.asNode(), Node.ANY)
                        .forEach(made -> condemning.add(made.getObject())));
        assertEquals(condemning.size(), count(counted, Facet.ACT, "condemn"));
        long of2016 = store.find(Node.ANY, Node.ANY, DCTerms.date.asNode(), Node.ANY).stream()
                .filter(quad -> quad.getSubject().getURI().contains("/id/speech/"))
                .filter(quad -> quad.getObject().getLiteralLexicalForm().startsWith("2016"))
                .map(quad -> quad.getSubject())
                .distinct()
                .count();
        assertEquals(of2016, count(counted, Facet.YEAR, "2016"));
        assertEquals(334, count(counted, Facet.KIND, "speech"));
    }

    @Test
    void a_facet_narrows_and_its_other_values_stay_to_be_chosen() {
        Result all = search("trafficking");
        int spanish = count(all.facets(), Facet.LANGUAGE, "es");
        int french = count(all.facets(), Facet.LANGUAGE, "fr");
        Result one = narrowed("trafficking", Map.of(Facet.LANGUAGE, Set.of("es")));
        assertEquals(spanish, one.total());
        assertEquals(french, count(one.facets(), Facet.LANGUAGE, "fr"));
        Result both = narrowed("trafficking", Map.of(Facet.LANGUAGE, Set.of("es", "fr")));
        assertEquals(spanish + french, both.total());
        Result crossed =
                narrowed("trafficking", Map.of(Facet.LANGUAGE, Set.of("es"), Facet.STATE, Set.of("state/PER")));
        assertTrue(crossed.total() > 0 && crossed.total() < one.total());
    }

    @Test
    void pages_go_through_all_results_once() {
        Set<String> seen = new HashSet<>();
        Result first = search("women");
        int hits = 0;
        for (int page = 1; page <= first.pages(); page++) {
            Result result = index.search(new Request("women", Map.of(), false, page));
            result.hits().forEach(hit -> seen.add(hit.path()));
            hits += result.hits().size();
        }
        assertEquals(first.total(), hits);
        assertEquals(first.total(), seen.size());
    }

    @Test
    void the_newest_come_first_where_asked_for() {
        List<Hit> hits = index.search(new Request("women", Map.of(), true, 1)).hits();
        List<java.time.LocalDate> days =
                hits.stream().map(hit -> hit.day().orElseThrow()).toList();
        List<java.time.LocalDate> sorted = new ArrayList<>(days);
        sorted.sort(java.util.Comparator.reverseOrder());
        assertEquals(sorted, days);
        assertFalse(days.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "per, state/PER",
        "ecaudor, state/ECU",
        "equat, state/GNQ",
        "بير, state/PER",
        "秘, state/PER",
        "secur, body/UNSC",
        "united nations secur, body/UNSC",
        "Council, body/UNSC",
        "s/res/1325, document/S-RES-1325-2000"
    })
    void suggestions_begin_as_typed_or_nearly(String typed, String path) {
        List<String> suggested =
                index.suggest(typed, 8).stream().map(Suggestion::path).toList();
        assertTrue(suggested.contains(path), typed + " gives " + suggested);
    }

    @Test
    void what_is_most_spoken_of_is_suggested_first() {
        assertEquals("state/PER", index.suggest("per", 8).getFirst().path());
        assertTrue(index.suggest("***", 8).isEmpty());
    }

    static List<String> hostile() {
        return List.of(
                "*",
                "***???",
                "~0.5",
                "\"",
                "\"unclosed phrase",
                "a\"b\"c\"",
                "-",
                "- - -",
                "--peru",
                "-peru",
                "/.*(a+)+$/",
                "(((((((((",
                "field:value",
                "[a TO z]",
                "\\",
                "\u0000\u0001",
                "\ud800",
                "AND OR NOT",
                "+peru -chad | mali",
                "a".repeat(10_000),
                "a ".repeat(10_000),
                "\"".repeat(10_001),
                "(a|b)*".repeat(2_000),
                "-".repeat(5_000) + "x",
                "'; DROP TABLE speeches --",
                "<script>alert(1)</script>",
                "é".repeat(400),
                "𝒳".repeat(400),
                "\u200f\u202e",
                "ﷺ",
                "١٢٣");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_is_typed_there_is_an_answer(String typed) {
        long begun = System.nanoTime();
        Result found = search(typed);
        index.suggest(typed, 8);
        assertTrue(found.total() >= 0);
        assertTrue(System.nanoTime() - begun < 120_000_000_000L);
    }

    @Test
    void what_was_changed_is_told() {
        assertEquals(List.of(new Change.NoWords()), search("***").changes());
        assertEquals(List.of(new Change.QuoteClosed()), search("\"women").changes());
        assertEquals(
                List.of(new Change.SignsLeftOut("*")),
                search("wom* women").changes().subList(0, 1));
        assertEquals(new Change.Cut(), search("women ".repeat(1_000)).changes().getFirst());
    }

    private static Result search(String words) {
        return index.search(Request.of(words));
    }

    private static Result narrowed(String words, Map<Facet, Set<String>> chosen) {
        return index.search(new Request(words, chosen, false, 1));
    }

    private static int count(Map<Facet, List<Count>> counted, Facet facet, String value) {
        return counted.getOrDefault(facet, List.of()).stream()
                .filter(count -> count.value().equals(value))
                .mapToInt(Count::count)
                .findFirst()
                .orElse(0);
    }
}
