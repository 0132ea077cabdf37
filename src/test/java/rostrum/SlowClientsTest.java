package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Clients that hold on to the server without getting on: they are let go, and others are served meanwhile. */
@Tag("soak")
class SlowClientsTest {
    private static final int SLOW = 100;
    private static final int IDLE = 10_000;

    @TempDir
    private static Path folder;

    private static Program server;

    @BeforeAll
    static void serve() throws Exception {
        String store = folder.resolve("store").toString();
        assertEquals(
                0,
                Program.run("load", "data/seed-statement.txt", "--store", store).status());
        server = Program.start("serve", "--port", "0", "--store", store, "--idle", "3", "--slowest", "512");
        server.port();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void who_sends_a_head_byte_by_byte_is_let_go() throws Exception {
        allAreLetGo("GET / HTTP/1.1\r\nHost: x\r\nX: ", "a");
    }

    @Test
    void who_sends_a_body_byte_by_byte_is_let_go() throws Exception {
        allAreLetGo(
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100000\r\n\r\n",
                "a");
    }

    /** Asks on one connection for much more than is on the way, and takes none of it. */
    @Test
    void who_does_not_take_an_answer_is_let_go() throws Exception {
        String ask = "GET /ontology HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n";
        List<Socket> sockets = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", server.port()));
            socket.getOutputStream().write(ask.repeat(500).getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        assertTrue(connections() >= 20, "connections: " + connections());
        waitUntilOpen(8, 40);
        othersAreServed();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void ten_thousand_idle_connections_keep_nobody_out(TestReporter reporter) throws Exception {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - 100
                : 1_000;
        int wanted = (int) Math.min(IDLE, files);
        List<Socket> sockets = new ArrayList<>();
        try (Program patient = Program.start(
                "serve", "--port", "0", "--store", folder.resolve("store").toString(), "--idle", "300")) {
            int port = patient.port();
            for (int one = 0; one < wanted; one++) {
                sockets.add(new Socket("127.0.0.1", port));
            }
            long begun = System.nanoTime();
            assertEquals(200, patient.get("/page/state/PER", "text/html").statusCode());
            long took = (System.nanoTime() - begun) / 1_000_000;
            reporter.publishEntry("idle connections", wanted + ", a page in " + took + " ms");
            assertTrue(took < 10_000, "took " + took + " ms");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void allAreLetGo(String begin, String drop) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int one = 0; one < SLOW; one++) {
            Socket socket = new Socket("127.0.0.1", server.port());
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        othersAreServed();
        int left = SLOW;
        for (int time = 0; time < 60 && left > 0; time++) {
            Thread.sleep(500);
            left = 0;
            for (Socket socket : sockets) {
                left += drips(socket, drop) ? 1 : 0;
            }
        }
        assertEquals(0, left, "still held after half a minute");
        othersAreServed();
    }

    /** False once the server has closed: a write then fails, at the latest the second one. */
    private static boolean drips(Socket socket, String drop) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(drop.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void waitUntilOpen(int most, int seconds) throws Exception {
        for (int time = 0; time < seconds * 2 && connections() > most; time++) {
            Thread.sleep(500);
        }
        assertTrue(connections() <= most, "connections: " + connections());
    }

    private static double connections() throws Exception {
        return server.get("/metrics", "*/*")
                .body()
                .lines()
                .filter(line -> line.startsWith("jetty_connections_current_connections{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void othersAreServed() throws Exception {
        long begun = System.nanoTime();
        assertEquals(200, server.get("/page/state/PER", "text/html").statusCode());
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(took < 10_000, "took " + took + " ms");
    }
}
