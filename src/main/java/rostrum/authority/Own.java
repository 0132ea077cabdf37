package rostrum.authority;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a user knows beyond the project's tables: a folder with tables named as those in {@code data/authority} and
 * phrase files named as those of {@code rostrum/reading}, each of which adds to its namesake.
 */
public final class Own {
    public static final Own NOTHING = new Own(Optional.empty(), Map.of());

    private static final List<String> TABLES =
            List.of("states.tsv", "bodies.tsv", "instruments.tsv", "themes.tsv", "places.tsv");
    private static final List<String> PHRASES =
            List.of("acts.txt", "blocked.txt", "claims.rules", "policies.txt", "represented.txt", "speaker.txt");

    private final Optional<Path> folder;
    private final Map<String, String> phrases;

    private Own(Optional<Path> folder, Map<String, String> phrases) {
        this.folder = folder;
        this.phrases = phrases;
    }

    /** @throws IOException with one sentence where the folder is none, or holds a file that adds to nothing */
    public static Own read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadTable(folder + " is no folder; name one that holds your own tables and phrases.");
        }
        Map<String, String> phrases = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (PHRASES.contains(name)) {
                    phrases.put(name, text(file));
                } else if (!TABLES.contains(name) && !name.startsWith(".") && !name.equals("README.md")) {
                    throw new BadTable(file + " adds to nothing; own files are named " + String.join(", ", TABLES)
                            + ", " + String.join(", ", PHRASES) + ".");
                }
            }
        }
        return new Own(Optional.of(folder), phrases);
    }

    /** The user's table of this name, if there is one. */
    Optional<Path> table(String name) {
        return folder.map(own -> own.resolve(name)).filter(Files::exists);
    }

    /** The user's phrases for the phrase file of this name; empty where there are none. */
    public String phrases(String name) {
        return phrases.getOrDefault(name, "");
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw new BadTable(file + " is not UTF-8 text.");
        }
    }
}
