package rostrum.cli;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.release.Leftovers;
import rostrum.release.Made;
import rostrum.release.Release;
import rostrum.release.Releases;

/** {@code doctor}: looks at the machine, the store and the settings, and says what to do. */
@Command(name = "doctor", description = "Checks machine, store and settings; says what is wrong and what to do.")
final class Doctor implements Callable<Integer> {
    private static final long MIB = 1L << 20;
    private static final int ENOUGH_FILES = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Mixin
    private final Console console = new Console();

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port that shall be free (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address of that port.")
    private String host = "127.0.0.1";

    @Option(names = "--deep", description = "Read every file of every release and compare it with its seal.")
    private boolean deep;

    private int faults;

    @Override
    public Integer call() throws Exception {
        machine();
        Path folder = Target.local(store).toAbsolutePath();
        place(folder);
        store(folder);
        leftovers(folder);
        port();
        console.flush();
        return faults == 0 ? 0 : 1;
    }

    private void machine() {
        int java = Runtime.version().feature();
        tell(java >= 21, "Java " + Runtime.version(), "install a JDK 21 or newer");
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize() / MIB;
        tell(
                heap >= 200 && heap <= memory * 3 / 4,
                "heap of this command up to " + heap + " MiB of " + memory + " MiB memory",
                "give 256 MiB to three quarters of the memory with ROSTRUM_JAVA_OPTS=-Xmx1g");
        if (system instanceof UnixOperatingSystemMXBean unix) {
            long files = unix.getMaxFileDescriptorCount();
            tell(
                    files >= ENOUGH_FILES,
                    "up to " + files + " open files and connections",
                    "raise it with ulimit -n 65536, or LimitNOFILE in the unit of systemd");
        }
    }

    private void place(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.resolve("..").normalize();
        }
        tell(Files.isWritable(there), there + " can be written", "give yourself write permission, or another --store");
        long room = Files.getFileStore(there).getUsableSpace() / MIB;
        long needed = 2 * size(folder.resolve("releases")) / MIB + 200;
        tell(
                room >= needed,
                room + " MiB free beside the store, " + needed + " MiB wanted for the next release and its files",
                "make room, or remove old releases with: ./rostrum releases --keep 1");
    }

    private void store(Path folder) {
        try {
            Releases releases = new Releases(folder);
            if (releases.current().isEmpty()) {
                tell(true, "no data in " + folder + " yet; the first serve or load makes some", "");
                return;
            }
            Release live = releases.current().get();
            for (Made made : releases.all()) {
                Release release = made.release();
                String name = (release.equals(live) ? "live release " : "release ") + release.version();
                sound(release, name);
            }
        } catch (IOException | RuntimeException broken) {
            tell(false, "the store " + folder, Failures.sentence(broken));
        }
    }

    private void sound(Release release, String name) {
        try {
            release.check(deep);
            release.open().close();
            tell(
                    true,
                    name
                            + (release.isSealed()
                                    ? deep ? " is what was published" : " is whole (--deep reads every byte)"
                                    : " opens; it is of a layout without seal, load again to have one"),
                    "");
        } catch (IOException | RuntimeException broken) {
            tell(false, name, Failures.sentence(broken));
        }
    }

    /** Those of the dead take room and stand in nobody's way. */
    private void leftovers(Path folder) throws IOException {
        for (Leftovers left : Leftovers.of(folder)) {
            tell(
                    true,
                    left.path()
                            + (left.living()
                                    ? " is what a living command makes; it stays"
                                    : " is left of a command that was killed (" + size(left.path()) / MIB
                                            + " MiB); the next " + left.removedBy() + " removes it"),
                    "");
        }
    }

    private void port() throws InterruptedException {
        if (isServed()) {
            tell(true, "port " + port + " of " + host + " is a Rostrum's, which answers", "");
            return;
        }
        boolean free;
        try (ServerSocket trial = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            free = trial.isBound();
        } catch (IOException taken) {
            free = false;
        }
        tell(
                free,
                "port " + port + " of " + host,
                "it is in use or not this machine's; stop what listens there, or give another --port");
    }

    private boolean isServed() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            URI live = URI.create("http://" + host + ":" + port + "/health/live");
            return client.send(HttpRequest.newBuilder(live).timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body()
                    .equals("live\n");
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private void tell(boolean well, String what, String remedy) {
        faults += well ? 0 : 1;
        console.print(well ? "well   " + what : "fault  " + what + ": " + remedy);
    }

    private static long size(Path tree) throws IOException {
        if (!Files.isDirectory(tree)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(tree)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += file.toString().contains("view-") ? 0 : Files.size(file);
        }
        return bytes;
    }
}
