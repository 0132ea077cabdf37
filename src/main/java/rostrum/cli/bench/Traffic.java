package rostrum.cli.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask one server over connections that they keep, each as soon as it has its answer. Made of sockets and
 * little else, since what a client takes of the machine is taken from the server.
 */
final class Traffic {
    private static final int LONGEST_MILLIS = 900_000;

    private Traffic() {}

    /** What is asked of whom: {@code path} is that of the endpoint. */
    record Target(int port, String path) {
        byte[] request(String query, String accept) {
            return ("GET " + path + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                            + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: " + accept + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What came of it.
     *
     * @param seconds that it lasted
     * @param milliseconds of each answer of 200, sorted: refusals are quick and are no answers
     * @param statuses with the number of answers that had each; 0 for connections that broke
     * @param unsaid answers of 503 that did not say when to come again
     */
    record Seen(double seconds, double[] milliseconds, Map<Integer, Integer> statuses, int unsaid) {
        double perSecond() {
            return milliseconds.length / seconds;
        }

        /** @param part 0.5 for the median */
        double quantile(double part) {
            if (milliseconds.length == 0) {
                return Double.NaN;
            }
            return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(part * milliseconds.length))];
        }

        /** @throws IOException where not every answer was one */
        Seen whole(String what) throws IOException {
            if (milliseconds.length == 0 || !statuses.keySet().equals(java.util.Set.of(200))) {
                throw new IOException(what + " did not answer all queries: " + statuses + ".");
            }
            return this;
        }
    }

    /** As many connections as are wanted send the requests in turn, each at least one, until the time is over. */
    static Seen send(Target target, List<byte[]> requests, int connections, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger next = new AtomicInteger();
        List<Callable<Log>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            clients.add(() -> client(target, requests, next, end));
        }
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            Log all = new Log();
            for (var client : threads.invokeAll(clients)) {
                all.add(client.get());
            }
            return all.seen((System.nanoTime() - began) / 1e9);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("a client failed: " + failed.getCause(), failed);
        }
    }

    private static final class Log {
        private double[] milliseconds = new double[1024];
        private int answers;
        private int unsaid;
        private final Map<Integer, Integer> statuses = new TreeMap<>();

        void add(double millis, int status) {
            statuses.merge(status, 1, Integer::sum);
            if (status != 200) {
                return;
            }
            if (answers == milliseconds.length) {
                milliseconds = Arrays.copyOf(milliseconds, 2 * answers);
            }
            milliseconds[answers++] = millis;
        }

        void add(Log other) {
            int before = answers;
            answers += other.answers;
            milliseconds = Arrays.copyOf(milliseconds, Math.max(milliseconds.length, answers));
            System.arraycopy(other.milliseconds, 0, milliseconds, before, other.answers);
            other.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            unsaid += other.unsaid;
        }

        Seen seen(double seconds) {
            double[] sorted = Arrays.copyOf(milliseconds, answers);
            Arrays.sort(sorted);
            return new Seen(seconds, sorted, statuses, unsaid);
        }
    }

    /** A connection that the server closed between two answers is opened anew, as RFC 9112 (9.3.1) has it. */
    private static Log client(Target target, List<byte[]> requests, AtomicInteger next, long end) {
        Log log = new Log();
        do {
            int answered = 0;
            try (Socket socket = new Socket("127.0.0.1", target.port())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(LONGEST_MILLIS);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
                boolean open;
                do {
                    byte[] request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                    long began = System.nanoTime();
                    socket.getOutputStream().write(request);
                    Answer answer = Answer.read(in);
                    log.add((System.nanoTime() - began) / 1e6, answer.status());
                    answered++;
                    log.unsaid += answer.status() == 503 && !answer.saysWhen() ? 1 : 0;
                    open = answer.staysOpen();
                } while (open && System.nanoTime() < end);
            } catch (ClosedBetween closed) {
                if (answered == 0) {
                    log.add(0, 0);
                }
            } catch (IOException broken) {
                log.add(0, 0);
            }
        } while (System.nanoTime() < end);
        return log;
    }

    /** The server closed the connection before the first byte of an answer. */
    private static final class ClosedBetween extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private record Answer(int status, boolean saysWhen, boolean staysOpen) {
        static Answer read(InputStream in) throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                throw new ClosedBetween();
            }
            in.reset();
            int status = Integer.parseInt(line(in).split(" ", 3)[1]);
            long length = -1;
            boolean chunked = false;
            boolean saysWhen = false;
            boolean open = true;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String low = header.toLowerCase(Locale.ROOT);
                if (low.startsWith("content-length:")) {
                    length = Long.parseLong(low.substring(15).strip());
                }
                chunked |= low.startsWith("transfer-encoding:") && low.contains("chunked");
                saysWhen |= low.startsWith("retry-after:");
                open &= !(low.startsWith("connection:") && low.contains("close"));
            }
            if (chunked) {
                for (int size = size(in); size > 0; size = size(in)) {
                    in.skipNBytes(size);
                    line(in);
                }
                line(in);
            } else {
                in.skipNBytes(Math.max(0, length));
            }
            return new Answer(status, saysWhen, open && (chunked || length >= 0));
        }

        private static int size(InputStream in) throws IOException {
            return Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (one != '\r') {
                    line.append((char) one);
                }
            }
            return line.toString();
        }
    }
}
