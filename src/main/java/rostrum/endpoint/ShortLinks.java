package rostrum.endpoint;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.wire.Problem;

/**
 * Queries under short names, each a file beside the releases. The name is made from the text, so that it never comes to
 * mean another query, and nothing that was kept is taken away again: what is bounded is how much comes in.
 */
final class ShortLinks {
    /** In bytes. */
    private static final int LONGEST = 16 << 10;

    /** Of SHA-256: eighty bits, sixteen letters. */
    private static final int NAME_BYTES = 10;

    private static final Pattern NAME = Pattern.compile("[a-z2-7]{16}");
    private static final BaseEncoding LETTERS =
            BaseEncoding.base32().lowerCase().omitPadding();
    private static final String ENDING = ".rq";

    private final Optional<Path> folder;
    private final long most;
    private long kept = -1;

    /** @param folder made when the first comes; none where none are kept */
    ShortLinks(Optional<Path> folder, Limits limits) {
        this.folder = folder;
        this.most = limits.of(Limit.LINKS);
    }

    /**
     * The query of a name; none for a name that nothing has.
     *
     * @throws Refusal where it cannot be read
     */
    Optional<String> query(String name) {
        if (folder.isEmpty() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = file(folder.get(), name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw failed("read");
        }
    }

    /**
     * Keeps a query, with its lines ended as everywhere here.
     *
     * @return its name
     * @throws Refusal where it is no SPARQL, too long, or no more are kept
     */
    String keep(String written) {
        String query = written.replace("\r\n", "\n").stripTrailing();
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new Refusal(new Problem(
                    413,
                    "The query is too long for a short link",
                    "Share its text, or the long address: short links hold " + LONGEST + " bytes."));
        }
        SyntaxFault.in(query).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        String name =
                LETTERS.encode(Arrays.copyOf(Hashing.sha256().hashBytes(bytes).asBytes(), NAME_BYTES));
        Path place = folder.filter(any -> most > 0).orElseThrow(ShortLinks::full);
        try {
            write(place, name, query);
        } catch (IOException unwritable) {
            throw failed("written");
        }
        return name;
    }

    private synchronized void write(Path place, String name, String query) throws IOException {
        Path file = file(place, name);
        if (Files.exists(file)) {
            if (!Files.readString(file).equals(query)) {
                throw full();
            }
            return;
        }
        if (kept < 0) {
            Files.createDirectories(place);
            kept = count(place);
        }
        if (kept >= most) {
            throw full();
        }
        Path fresh = Files.createTempFile(place, "new-", ".tmp");
        try {
            Files.writeString(fresh, query);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            kept++;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static long count(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).count();
        }
    }

    private static Path file(Path place, String name) {
        return place.resolve(name + ENDING);
    }

    private static Refusal failed(String what) {
        return new Refusal(new Problem(
                503, "Short links cannot be " + what + " now", "Share the query's text, or its long address instead."));
    }

    private static Refusal full() {
        return new Refusal(new Problem(
                507, "No more short links are kept here", "Share the query's text, or its long address instead."));
    }
}
