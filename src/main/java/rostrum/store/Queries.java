package rostrum.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries of a folder, by name. */
public final class Queries {
    private final Map<String, NamedQuery> byName = new TreeMap<>();

    private Queries() {}

    /** @throws IOException with one sentence where the folder cannot be read or a query's head is malformed */
    public static Queries read(Path folder) throws IOException {
        Queries queries = new Queries();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
                try {
                    queries.byName.put(name, NamedQuery.of(name, Files.readString(file)));
                } catch (IllegalArgumentException malformed) {
                    throw new IOException(malformed.getMessage(), malformed);
                }
            }
        }
        return queries;
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
