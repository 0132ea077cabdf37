package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand clients that fetch the whole release at a time: each gets the file whose sum is told. */
@Tag("soak")
class DownloadsTest {
    private static final int DOWNLOADS = 1_000;

    @TempDir
    Path folder;

    /** None asks before all are connected; the idle time is long, since two cores take their time for a thousand. */
    @Test
    void each_of_a_thousand_is_whole() throws Exception {
        String store = BundledStore.copy(folder.resolve("store")).toString();
        try (Program server = Program.start("serve", "--store", store, "--port", "0", "--idle", "120")) {
            Map<String, String> files = FilesOfTheWhole.of(server);
            Crowd.visited(server, 20);
            Footprint before = Footprint.of(server);
            String name = files.keySet().stream()
                    .filter(file -> file.endsWith(".nq.gz"))
                    .findFirst()
                    .orElseThrow();
            CountDownLatch connected = new CountDownLatch(DOWNLOADS);
            Map<String, LongAdder> ends = new ConcurrentHashMap<>();
            LongAdder bytes = new LongAdder();
            long began = System.nanoTime();
            Crowd.together(DOWNLOADS, () -> Crowd.count(ends, download(server, name, connected, bytes)));
            System.out.println("downloads: " + ends + ", " + (bytes.sum() >> 20) + " MiB in "
                    + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s; " + before + ", then "
                    + Crowd.settled(server, before));
            assertEquals(Map.of(files.getOrDefault(name, "?"), DOWNLOADS), Crowd.numbers(ends));
        }
    }

    /** The SHA-256 of what came, or why it is none. */
    private static String download(Program from, String name, CountDownLatch connected, LongAdder bytes)
            throws Exception {
        try (Socket socket = Crowd.connected(from, 0)) {
            connected.countDown();
            connected.await();
            Crowd.send(socket, "GET /dumps/" + name + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = Crowd.head(in);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 13];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes.add(count);
            }
            return head.startsWith("HTTP/1.1 200") ? HexFormat.of().formatHex(digest.digest()) : head;
        } catch (IOException broken) {
            connected.countDown();
            return broken.toString();
        }
    }
}
