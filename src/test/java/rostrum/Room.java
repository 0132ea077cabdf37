package rostrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small file system of its own, whose room and whose being writable a test decides: a tmpfs where this user, or sudo
 * without a password, may mount one. Where nobody may, the same is had of the process: a limit of the size of its files
 * in the place of a full disk, and folders that nobody may write in the place of a read-only one.
 */
final class Room implements AutoCloseable {
    private static final int MEGABYTES = 256;

    /** Without a file system of its own: no file of the process may be larger, which every finished index is. */
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final List<String> mount;
    private List<String> prefix = List.of();

    private Room(Path folder, List<String> mount) {
        this.folder = folder;
        this.mount = mount;
    }

    static Room in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (List<String> mount : List.of(List.of("mount"), List.of("sudo", "-n", "mount"))) {
            if (run(mount, "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=1777", "tmpfs", folder.toString())) {
                return new Room(folder, mount);
            }
        }
        System.out.println("no tmpfs may be mounted here: a limit of the size of files stands for a full disk");
        return new Room(folder, List.of());
    }

    boolean isMounted() {
        return !mount.isEmpty();
    }

    /** What goes before a command that shall be subject to it. */
    List<String> prefix() {
        return prefix;
    }

    /** Leaves so many bytes free. */
    void leave(long bytes) throws IOException {
        if (!isMounted()) {
            prefix = List.of("prlimit", "--fsize=" + Math.min(bytes, LARGEST));
            return;
        }
        Path ballast = folder.resolve("ballast");
        Files.deleteIfExists(ballast);
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(ballast)) {
            for (long left = Files.getFileStore(folder).getUsableSpace() - bytes; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }

    void leaveAll() throws IOException {
        prefix = List.of();
        Files.deleteIfExists(folder.resolve("ballast"));
    }

    /** @param store what nobody may write any more, or may again */
    void readOnly(Path store, boolean yes) throws IOException, InterruptedException {
        if (isMounted()) {
            if (!run(mount, "-o", "remount," + (yes ? "ro" : "rw"), folder.toString())) {
                throw new IOException("cannot mount " + folder + " anew");
            }
        } else if (!run(List.of(), "chmod", "-R", yes ? "a-w" : "u+w", store.toString())) {
            throw new IOException("cannot change who may write " + store);
        } else {
            // Root may write everywhere, unless that right is taken.
            prefix = yes && System.getProperty("user.name").equals("root")
                    ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all")
                    : List.of();
        }
    }

    private static boolean run(List<String> before, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (!isMounted()) {
            return;
        }
        try {
            List<String> unmount = new ArrayList<>(mount.subList(0, mount.size() - 1));
            unmount.add("umount");
            if (!run(unmount, folder.toString())) {
                run(unmount, "-l", folder.toString());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
