package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.wire.AnswerFormat;

/**
 * Each query of {@code queries/} over the bundled statement, as it is really read and published. The expected rows are
 * those of ../shared/eval/seed/competency.md; where a cell there is a phrase made from the text, the text's own words.
 */
@Tag("gold")
class QueriesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/queries");

    @TempDir
    private static Path folder;

    private static Store store;
    private static Queries queries;

    @BeforeAll
    static void publish() throws IOException {
        store = published("data/seed-statement.txt", folder.resolve("with-record"));
        queries = Queries.read(Path.of("queries"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> each_query_gives_its_expected_rows() {
        return queries.all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String expected = Files.readString(EXPECTED.resolve(query.shortName() + ".csv"));
                    assertEquals(expected, answer(store, query));
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_query_gives_the_columns_that_it_announces() {
        return queries.all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String head = answer(store, query).lines().findFirst().orElse("");
                    assertEquals(String.join(",", query.columns()), head);
                }));
    }

    @Test
    void every_query_has_expected_rows_and_every_expectation_a_query() throws IOException {
        TreeSet<String> expectations = new TreeSet<>();
        try (Stream<Path> files = Files.list(EXPECTED)) {
            files.forEach(file -> expectations.add(file.getFileName().toString().replace(".csv", "")));
        }
        TreeSet<String> names = new TreeSet<>();
        queries.all().forEach(query -> names.add(query.shortName()));
        assertEquals(expectations, names);
        assertEquals(25, names.stream().filter(name -> name.startsWith("cq")).count());
    }

    @Test
    void there_are_forty_and_each_finds_something_in_one_statement() {
        assertTrue(queries.all().size() >= 40, "queries: " + queries.all().size());
        List<String> empty = queries.all().stream()
                .filter(query -> answer(store, query).lines().count() < 2)
                .map(NamedQuery::name)
                .toList();
        assertEquals(List.of(), empty);
    }

    @Test
    void without_the_record_no_meeting_is_known() throws IOException {
        Path alone = Files.copy(Path.of("data/seed-statement.txt"), folder.resolve("alone.txt"));
        try (Store withoutRecord = published(alone.toString(), folder.resolve("without-record"))) {
            NamedQuery meeting = queries.named("cq02").orElseThrow();
            assertEquals("symbol,date,item,sub\n", answer(withoutRecord, meeting));
        }
    }

    private static Store published(String input, Path folder) throws IOException {
        Outcome outcome = Publication.of(Path.of(""), Iris.CANONICAL_BASE)
                .publish(List.of(input), InputStream.nullInputStream(), folder);
        assertTrue(outcome instanceof Outcome.Published, outcome.toString());
        return Store.open(((Outcome.Published) outcome).release().folder());
    }

    private static String answer(Store store, NamedQuery query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.answer(query, Map.of(), execution -> AnswerFormat.CSV.write(execution, out));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
