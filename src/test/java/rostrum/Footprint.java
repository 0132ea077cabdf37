package rostrum;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a server holds, as it tells itself at {@code /metrics} after it was asked to collect its garbage.
 *
 * @param heap in MiB, after the collection
 * @param threads of the Java machine, virtual ones not counted
 * @param files descriptors, sockets among them
 * @param connections that are open, that of the question among them
 * @param underWay requests that are being answered
 */
record Footprint(double heap, int threads, int files, int connections, int underWay) {
    private static final double MIB = 1 << 20;

    static Footprint of(Program server) throws IOException, InterruptedException {
        Process collect = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.process().pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!collect.waitFor(1, TimeUnit.MINUTES) || collect.exitValue() != 0) {
            throw new IOException("jcmd cannot ask the server to collect its garbage");
        }
        String told = told(server);
        return new Footprint(
                sum(told, "jvm_memory_used_bytes{area=\"heap\"") / MIB,
                (int) sum(told, "jvm_threads_live_threads"),
                (int) sum(told, "process_files_open_files"),
                (int) sum(told, "jetty_connections_current_connections"),
                (int) sum(told, "rostrum_requests_under_way"));
    }

    /** Connections that are open now, without a collection. */
    static int connections(Program server) throws IOException, InterruptedException {
        return (int) sum(told(server), "jetty_connections_current_connections");
    }

    private static String told(Program server) throws IOException, InterruptedException {
        return server.client()
                .send(server.to("/metrics").build(), BodyHandlers.ofString())
                .body();
    }

    private static double sum(String told, String name) {
        double sum = 0;
        boolean found = false;
        for (String line : told.lines().toList()) {
            if (line.startsWith(name)) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                found = true;
            }
        }
        if (!found) {
            throw new AssertionError("/metrics tells no " + name + ": " + told);
        }
        return sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %.1f MiB, threads %d, descriptors %d, connections %d",
                heap,
                threads,
                files,
                connections);
    }
}
