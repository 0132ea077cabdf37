package rostrum.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is fetched anew when its template or its words changed, though its data did not. */
class ProgramTest {
    @TempDir
    private Path folder;

    @Test
    void the_digest_changes_with_a_file_and_with_nothing_else() throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.writeString(messages.resolve("en.properties"), "title = Statements\n");
        Files.writeString(folder.resolve("Template.class"), "one");
        String before = Program.digestOf(folder);
        assertEquals(before, Program.digestOf(folder));
        Files.setLastModifiedTime(folder.resolve("Template.class"), java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals(before, Program.digestOf(folder));
        Files.writeString(folder.resolve("Template.class"), "two");
        String after = Program.digestOf(folder);
        assertNotEquals(before, after);
        Files.writeString(messages.resolve("en.properties"), "title = Speeches\n");
        assertNotEquals(after, Program.digestOf(folder));
    }

    @Test
    void an_archive_has_one_too() throws IOException {
        Path archive = Files.writeString(folder.resolve("rostrum.jar"), "packed");
        assertNotEquals(Program.digestOf(archive), Program.digestOf(Files.writeString(archive, "packed anew")));
    }
}
