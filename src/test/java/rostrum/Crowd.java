package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Many clients on raw sockets, and what a server holds before and after them. */
final class Crowd {
    private Crowd() {}

    static Socket connected(Program to, int buffer) throws Exception {
        Socket socket = new Socket();
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", to.port()));
        return socket;
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("ended in its head: " + head);
            }
            head.append((char) one);
        }
        return head.toString();
    }

    static void visited(Program server, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            String path = time % 2 == 0 ? "/page/state/PER" : "/data/state/COL.ttl";
            assertEquals(200, server.get(path, "*/*").statusCode());
        }
    }

    /** What is held once all has settled, which must be what was held before. */
    static Footprint settled(Program server, Footprint before) throws Exception {
        Footprint after = Footprint.of(server);
        for (int look = 0; look < 20 && !isLike(before, after); look++) {
            TimeUnit.SECONDS.sleep(1);
            after = Footprint.of(server);
        }
        assertTrue(isLike(before, after), before + ", then " + after);
        return after;
    }

    private static boolean isLike(Footprint before, Footprint after) {
        return after.heap() - before.heap() < 24 && after.files() - before.files() <= 12 && after.underWay() == 0;
    }

    interface Part {
        void play() throws Exception;
    }

    static void together(int clients, Part part) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> parts = Collections.nCopies(clients, () -> {
                part.play();
                return true;
            });
            for (Future<Boolean> played : threads.invokeAll(parts)) {
                assertTrue(played.get());
            }
        }
    }

    static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, absent -> new LongAdder()).increment();
    }

    static Map<String, Integer> numbers(Map<String, LongAdder> counts) {
        Map<String, Integer> numbers = new TreeMap<>();
        counts.forEach((what, count) -> numbers.put(what, count.intValue()));
        return numbers;
    }
}
