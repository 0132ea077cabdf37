package rostrum.reading.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rostrum.authority.Authority;

/** The lines of a resource beside a class: one phrase a line, {@code #} begins a comment line. */
public final class PhraseList {
    private PhraseList() {}

    /** The phrases in the file's order, a user's own behind them. */
    public static List<String> read(Class<?> beside, String name, Authority authority) {
        return Stream.concat(
                        read(beside, name).stream(),
                        authority.ownPhrases(name).lines().map(String::strip).filter(PhraseList::told))
                .toList();
    }

    /** The phrases in the file's order. */
    public static List<String> read(Class<?> beside, String name) {
        InputStream resource = Objects.requireNonNull(
                beside.getResourceAsStream(name), () -> "no resource " + name + " beside " + beside.getName());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(PhraseList::told).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read resource " + name, unreadable);
        }
    }

    private static boolean told(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }
}
