package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What commands make in a store's folder and beside it. That of commands that were killed goes with the next of the kind;
 * that of the living is theirs.
 *
 * @param path the file or folder
 * @param removedBy the commands of which the next takes it away, where it is dead
 * @param living whether it may be that of a running command
 */
public record Leftovers(Path path, String removedBy, boolean living) {
    static final String BUILDING = "building-";
    static final String RESTORING = ".restoring-";

    /** Those of a store; of views see {@link rostrum.store.Store#isRead}. */
    public static List<Leftovers> of(Path store) throws IOException {
        Path folder = store.toAbsolutePath().normalize();
        List<Leftovers> found = new ArrayList<>(held(folder, BUILDING, "load"));
        found.addAll(left(Held.partials(folder.resolve("changes").resolve("versions")), "load or rollback"));
        Path next = folder.resolve("CURRENT.next");
        if (Files.exists(next)) {
            found.add(new Leftovers(next, "load or rollback", false));
        }
        found.addAll(held(folder.resolveSibling(".").normalize(), RESTORING, "restore"));
        return found;
    }

    private static List<Leftovers> held(Path place, String prefix, String removedBy) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        return left(Held.named(place, prefix, ""), removedBy);
    }

    private static List<Leftovers> left(List<Path> paths, String removedBy) {
        return paths.stream()
                .map(path -> new Leftovers(path, removedBy, !Held.isDead(path)))
                .toList();
    }
}
