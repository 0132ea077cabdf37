package rostrum.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Rejected;
import rostrum.statement.Statement;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void the_bundled_statement_is_read_with_its_record() {
        Statement statement = accepted(only("data/seed-statement.txt"));
        assertEquals("S-PV.7847-101", statement.key());
        assertEquals(3593, statement.text().length());
        assertEquals(
                "2016-12-20",
                statement.record().orElseThrow().date().orElseThrow().toString());
    }

    @Test
    void a_text_without_record_is_named_after_its_file() throws IOException {
        assertEquals(
                "my-speech", accepted(only(file("my speech.txt", "Mr. A: B."))).key());
    }

    @Test
    void line_ends_become_LF_and_nothing_else_changes() throws IOException {
        assertEquals(
                "a\nb\nc\n", accepted(only(file("a.txt", "a\r\nb\rc\n"))).text().value());
    }

    @Test
    void an_empty_file_is_rejected() throws IOException {
        assertRejected(only(file("empty.txt", "")), "empty.txt", "is empty");
        assertRejected(only(file("blank.txt", " \n\n")), "blank.txt", "is empty");
    }

    @Test
    void a_missing_file_is_rejected() {
        assertRejected(only(folder.resolve("none.txt").toString()), "none.txt", "does not exist");
    }

    @Test
    void a_folder_without_text_is_rejected() {
        assertRejected(only(folder.toString()), folder.toString(), "holds no .txt file");
    }

    @Test
    void a_binary_is_rejected_with_the_offset() throws IOException {
        assertRejected(only(bytes("b.txt", 'a', 'b', 0, 1)), "b.txt", "byte 2 is NUL");
    }

    @Test
    void latin_1_is_rejected_with_line_and_offset() throws IOException {
        assertRejected(only(bytes("l.txt", 'a', '\n', 'P', 0xE9, 'r')), "l.txt:2", "byte 0xE9 at offset 3");
    }

    @Test
    void a_text_cut_inside_a_character_is_rejected() throws IOException {
        assertRejected(only(bytes("c.txt", 'a', 0xC3)), "c.txt:1", "byte 0xC3 at offset 1");
    }

    @Test
    void fifty_megabytes_on_one_line_are_rejected() throws IOException {
        byte[] line = new byte[50 * 1024 * 1024];
        Arrays.fill(line, (byte) 'a');
        Path file = Files.write(folder.resolve("long.txt"), line);
        assertRejected(only(file.toString()), "long.txt", "is larger than 8 MiB");
    }

    @Test
    void a_second_statement_of_one_name_is_rejected() throws IOException {
        List<Incoming> incoming = read(List.of(file("a b.txt", "x"), file("a-b.txt", "y")));
        assertInstanceOf(Accepted.class, incoming.get(0));
        assertRejected(incoming.get(1), "a-b.txt", "would be the second statement named a-b");
    }

    @Test
    void a_folder_is_read_in_order_of_path() throws IOException {
        file("b.txt", "b");
        file("a.txt", "a");
        file("c.md", "not a text");
        List<Incoming> incoming = read(List.of(folder.toString()));
        assertEquals(
                List.of("a", "b"),
                incoming.stream().map(SourcesTest::accepted).map(Statement::key).toList());
    }

    @Test
    void standard_input_is_a_statement() {
        List<Incoming> incoming = new ArrayList<>();
        new Sources(new ByteArrayInputStream("Mr. A: B.".getBytes(StandardCharsets.UTF_8)))
                .read(List.of("-"), incoming::add);
        assertEquals("stdin", accepted(incoming.getFirst()).key());
    }

    @Test
    void a_broken_record_rejects_its_text_with_line_and_column() throws IOException {
        file("r.record.json", "{\n oops");
        assertRejected(only(file("r.txt", "x")), "r.record.json:2:", "is not JSON");
        file("n.record.json", "{\"document_symbol\":\"S/PV.1\"}");
        assertRejected(only(file("n.txt", "x")), "n.record.json", "lacks a speech_number");
        file("d.record.json", "{\"document_symbol\":\"S/PV.1\",\"date\":\"20 May\",\"speech_number\":1}");
        assertRejected(only(file("d.txt", "x")), "d.record.json", "has the date 20 May");
    }

    private Incoming only(String input) {
        List<Incoming> incoming = read(List.of(input));
        assertEquals(1, incoming.size());
        return incoming.getFirst();
    }

    private static List<Incoming> read(List<String> inputs) {
        List<Incoming> incoming = new ArrayList<>();
        new Sources(InputStreamOfNothing.INSTANCE).read(inputs, incoming::add);
        return incoming;
    }

    private static Statement accepted(Incoming incoming) {
        return assertInstanceOf(Accepted.class, incoming).statement();
    }

    private static void assertRejected(Incoming incoming, String place, String reason) {
        Rejected rejected = assertInstanceOf(Rejected.class, incoming);
        assertTrue(rejected.place().contains(place), rejected.place());
        assertTrue(rejected.reason().contains(reason), rejected.reason());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String bytes(String name, int... values) throws IOException {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /** Standard input that a test does not use. */
    private static final class InputStreamOfNothing extends java.io.InputStream {
        static final InputStreamOfNothing INSTANCE = new InputStreamOfNothing();

        @Override
        public int read() {
            return -1;
        }
    }
}
