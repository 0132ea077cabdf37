package rostrum.reading.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Blocks of lines in a resource beside this class, an empty line between; {@code #} begins a comment line; a user's follow. */
final class Blocks {
    private Blocks() {}

    static List<List<String>> of(String resource, String added) {
        InputStream opened = Objects.requireNonNull(Blocks.class.getResourceAsStream(resource), resource);
        try (InputStream in = opened) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n\n" + added;
            return Arrays.stream(text.split("\\n\\s*\\n"))
                    .map(block -> block.lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .toList())
                    .filter(block -> !block.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read resource " + resource, unreadable);
        }
    }

    /** The entries of a line, parted by semicolons. */
    static List<String> entries(String list) {
        return Arrays.stream(list.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
