package rostrum.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bundled data set of a store was made from, kept beside the releases in the file {@code BUILT-FROM}: a digest
 * of the program (rules and ontology are part of it) and of {@code data}. Queries are read at each start and need none.
 */
final class BuiltFrom {
    private final Path note;

    BuiltFrom(Path store) {
        this.note = store.resolve("BUILT-FROM");
    }

    /** True where the note tells of another program or other data; a store without a note is its owner's own. */
    boolean isPast(Path home) throws IOException {
        return Files.exists(note) && !Files.readString(note).strip().equals(digest(home));
    }

    void write(Path home) throws IOException {
        Path next = Files.writeString(note.resolveSibling("BUILT-FROM.next"), digest(home) + "\n");
        Files.move(next, note, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String digest(Path home) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Optional<Path> program = program();
            if (program.isPresent()) {
                add(digest, program.get());
            }
            add(digest, home.resolve("data"));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** The jar, or the folder of classes. */
    private static Optional<Path> program() {
        return Optional.ofNullable(BuiltFrom.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(location -> {
                    try {
                        return Optional.of(Path.of(location.toURI()));
                    } catch (URISyntaxException nowhere) {
                        return Optional.empty();
                    }
                });
    }

    private static void add(MessageDigest digest, Path tree) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(tree)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update((tree.relativize(file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
}
