package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What commands that were killed left behind: files and folders that bear the number of their process. Those of
 * processes that are gone go with the next command of the kind; those of the living are theirs.
 *
 * @param path the file or folder
 * @param removedBy the commands of which the next takes it away
 */
public record Leftovers(Path path, String removedBy) {
    static final String BUILDING = "building-";
    static final String RESTORING = ".restoring-";

    /** Of dead processes, in a store's folder and beside it; of views see {@link rostrum.store.Store#isRead}. */
    public static List<Leftovers> of(Path store) throws IOException {
        Path folder = store.toAbsolutePath().normalize();
        List<Leftovers> found = new ArrayList<>();
        for (Path built : dead(folder, BUILDING)) {
            found.add(new Leftovers(built, "load"));
        }
        Path next = folder.resolve("CURRENT.next");
        if (Files.exists(next)) {
            found.add(new Leftovers(next, "load or rollback"));
        }
        for (Path restored : dead(folder.resolveSibling("."), RESTORING)) {
            found.add(new Leftovers(restored.normalize(), "restore"));
        }
        return found;
    }

    /**
     * The name under which a file is written until it is whole, hidden beside it; what processes that are gone had written
     * of it is removed.
     */
    public static Path partial(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        String name = "." + whole.getFileName() + ".";
        Pattern partial = Pattern.compile(Pattern.quote(name) + "(\\d{1,18})\\.partial");
        List<Path> left;
        try (Stream<Path> beside = Files.list(whole.resolveSibling("."))) {
            left = beside.filter(path ->
                            partial.matcher(path.getFileName().toString()).matches())
                    .filter(path -> isGone(
                            partial.matcher(path.getFileName().toString()).replaceFirst("$1")))
                    .toList();
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
        return whole.resolveSibling(name + ProcessHandle.current().pid() + ".partial");
    }

    /** What there is in a place of a name that ends in the number of a process that is gone, or of this one. */
    static List<Path> dead(Path place, String prefix) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> isGone(path.getFileName().toString().substring(prefix.length())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isGone(String pid) {
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid)).isEmpty()
                || Long.parseLong(pid) == ProcessHandle.current().pid();
    }
}
