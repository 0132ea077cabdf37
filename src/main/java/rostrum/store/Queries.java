package rostrum.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries of a folder, by name. */
public final class Queries {
    private static final String TRANSLATIONS = ".properties";

    private final Map<String, NamedQuery> byName = new TreeMap<>();
    private final Map<String, Properties> translations = new TreeMap<>();

    /** What a query is called in another language than that of its file. */
    public record Translation(String title, String description) {}

    private Queries() {}

    /**
     * Reads every {@code NAME.rq}, and {@code fr.properties} and the like: title and description of each in French,
     * under {@code NAME} and {@code NAME.about}.
     *
     * @throws IOException with one sentence where the folder cannot be read or a query's head is malformed
     */
    public static Queries read(Path folder) throws IOException {
        Queries queries = new Queries();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
                try {
                    Path standard = folder.resolve("standard").resolve(name + ".rq");
                    queries.byName.put(
                            name,
                            NamedQuery.of(
                                    name,
                                    Files.readString(file),
                                    Files.isRegularFile(standard)
                                            ? Optional.of(Files.readString(standard))
                                            : Optional.empty()));
                } catch (IllegalArgumentException malformed) {
                    throw new IOException(malformed.getMessage(), malformed);
                }
            }
        }
        for (String language : List.of("ar", "zh", "fr", "ru", "es")) {
            Path file = folder.resolve(language + TRANSLATIONS);
            if (Files.exists(file)) {
                Properties written = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    written.load(reader);
                } catch (IllegalArgumentException | CharacterCodingException malformed) {
                    throw new IOException(file + " is no properties file in UTF-8.", malformed);
                }
                queries.translations.put(language, written);
            }
        }
        return queries;
    }

    /** Title and description in a language; none where the folder does not have both. */
    public Optional<Translation> translation(String name, String language) {
        Properties written = translations.getOrDefault(language, new Properties());
        String title = written.getProperty(name);
        String description = written.getProperty(name + ".about");
        return title == null || description == null
                ? Optional.empty()
                : Optional.of(new Translation(title, description));
    }

    /** The languages that titles are translated into. */
    public Set<String> languages() {
        return translations.keySet();
    }

    /** The same for a store without a text index: what needs one is asked in standard SPARQL. */
    public Queries standard() {
        Queries standard = new Queries();
        byName.forEach((name, query) -> standard.byName.put(name, query.inStandardSparql()));
        standard.translations.putAll(translations);
        return standard;
    }

    public Collection<NamedQuery> all() {
        return byName.values();
    }

    /** By name, or by the short name of a numbered query: {@code cq13}. */
    public Optional<NamedQuery> named(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> byName.values().stream()
                        .filter(query -> query.shortName().equals(name))
                        .findFirst());
    }
}
