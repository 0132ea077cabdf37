package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that come in thousands, ask for ever, take for ever or say nothing; the next visitor is served all the same. */
@Tag("soak")
class CrowdedDoorTest {
    private static final int IDLE_SECONDS = 20;
    private static final int IDLE = 10_000;
    private static final int SLOW = 60;

    /** Descriptors that either side needs for other things than idle connections. */
    private static final int OTHER_FILES = 1_500;

    @TempDir
    private static Path folder;

    private static Program server;
    private static Map<String, String> files = Map.of();

    @BeforeAll
    static void serve() throws Exception {
        String store = BundledStore.copy(folder.resolve("store")).toString();
        server = Program.start(
                "serve",
                "--store",
                store,
                "--port",
                "0",
                "--idle",
                Integer.toString(IDLE_SECONDS),
                "--limit",
                "client-errors=0");
        files = FilesOfTheWhole.of(server);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void idle_and_slow_clients_are_closed_and_others_served_meanwhile() throws Exception {
        Crowd.visited(server, 20);
        Footprint before = Footprint.of(server);
        int most = (int) Math.min(
                IDLE,
                ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                                .getMaxFileDescriptorCount()
                        - OTHER_FILES);
        assertTrue(most >= 500, "too few descriptors to try this; raise ulimit -n");
        List<SocketChannel> idle = new ArrayList<>();
        List<Socket> slow = new ArrayList<>();
        ExecutorService paces = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int one = 0; one < SLOW; one++) {
                Socket header = Crowd.connected(server, 0);
                Socket body = Crowd.connected(server, 0);
                Socket reader = Crowd.connected(server, 4_096);
                slow.addAll(List.of(header, body, reader));
                Crowd.send(header, "GET / HTTP/1.1\r\nHost: x\r\nX: ");
                Crowd.send(
                        body,
                        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                                + "Content-Type: application/sparql-query\r\n\r\n");
                Crowd.send(reader, "GET /dumps/" + named(".jsonld.gz") + " HTTP/1.1\r\nHost: x\r\n\r\n");
                paces.execute(() -> write(header));
                paces.execute(() -> write(body));
                paces.execute(() -> read(reader));
            }
            for (int one = 0; one < most; one++) {
                idle.add(SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port())));
            }
            int open = opened(most);
            System.out.println("idle: " + open + " connections open at a time, " + SLOW
                    + " each send a head, send a body and take an answer by the byte"
                    + (most < IDLE ? "; not " + IDLE + ", since ulimit -n allows no more" : ""));
            assertTrue(open >= most, open + " of " + most + " are open");
            Crowd.visited(server, 100);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5 * IDLE_SECONDS);
            while (open > before.connections() + 8 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
                open = Footprint.connections(server);
            }
            Crowd.visited(server, 20);
            assertTrue(open <= before.connections() + 8, open + " connections are still open");
        } finally {
            paces.shutdownNow();
            for (AutoCloseable one : idle) {
                one.close();
            }
            for (AutoCloseable one : slow) {
                one.close();
            }
        }
        System.out.println("idle: " + before + ", then " + Crowd.settled(server, before));
    }

    @Test
    void heads_and_bodies_without_an_end_are_refused() throws Exception {
        Crowd.visited(server, 20);
        Footprint before = Footprint.of(server);
        byte[] filling = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        String post = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n";
        Map<String, String> bombs = Map.of(
                "one header", "GET / HTTP/1.1\r\nHost: x\r\nX: ",
                "an address", "GET /",
                "a body of chunks", post + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
                "a long body", post + "Content-Length: 2000000000\r\n\r\n",
                "a form",
                        post.replace("sparql-query", "x-www-form-urlencoded")
                                + "Content-Length: 2000000000\r\n\r\nquery=",
                "a chunk's name", post + "Transfer-Encoding: chunked\r\n\r\n1;");
        Map<String, LongAdder> ends = new ConcurrentHashMap<>();
        for (Map.Entry<String, String> bomb : bombs.entrySet()) {
            Crowd.together(40, () -> Crowd.count(ends, bomb.getKey() + " " + burst(bomb.getValue(), filling)));
        }
        System.out.println("bombs: " + new TreeMap<>(Crowd.numbers(ends)) + "; " + before + ", then "
                + Crowd.settled(server, before));
        assertEquals(
                40 * bombs.size(),
                ends.values().stream().mapToInt(LongAdder::intValue).sum());
        List<String> odd = ends.keySet().stream()
                .filter(end -> !end.matches("[a-z' ]+ (4\\d\\d|closed)"))
                .toList();
        assertEquals(List.of(), odd);
    }

    /** How many connections the server has, once it has taken as many as were asked of it, at most a second before the first is idle too long. */
    private static int opened(int most) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(IDLE_SECONDS - 1);
        int open = Footprint.connections(server);
        while (open < most && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            open = Footprint.connections(server);
        }
        return open;
    }

    /** The status, or that the connection was closed; at most 256 MiB are sent. */
    private static String burst(String head, byte[] filling) throws Exception {
        try (Socket socket = Crowd.connected(server, 0)) {
            socket.setSoTimeout(IDLE_SECONDS * 4_000);
            try {
                Crowd.send(socket, head);
                for (int part = 0; part < 4_096 && socket.getInputStream().available() == 0; part++) {
                    socket.getOutputStream().write(filling);
                }
            } catch (SocketException closed) {
                // What it answered before it closed, if that came through, is read below.
            }
            try {
                byte[] start = socket.getInputStream().readNBytes(12);
                return start.length < 12 ? "closed" : new String(start, StandardCharsets.US_ASCII).substring(9);
            } catch (SocketException reset) {
                return "closed";
            } catch (SocketTimeoutException never) {
                return "never";
            }
        }
    }

    private static void write(Socket socket) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(300);
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException closed) {
            // Which is what is waited for.
        }
    }

    private static void read(Socket socket) {
        try {
            while (socket.getInputStream().readNBytes(10).length > 0) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (IOException | InterruptedException closed) {
            // Which is what is waited for.
        }
    }

    private static String named(String end) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
