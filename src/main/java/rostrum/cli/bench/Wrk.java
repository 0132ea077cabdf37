package rostrum.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code wrk}: requests over connections that it keeps, each sent as soon as the one before is answered. */
final class Wrk {
    private static final Path COMMAND = Path.of("/usr/bin/wrk");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s|m)\\b");
    private static final Pattern FAULTS = Pattern.compile("Non-2xx or 3xx responses|Socket errors");
    private static final Map<String, Double> MILLISECONDS = Map.of("us", 1e-3, "ms", 1.0, "s", 1e3, "m", 6e4);

    private Wrk() {}

    static boolean isThere() {
        return Files.isExecutable(COMMAND);
    }

    /**
     * What it saw.
     *
     * @param perSecond answers a second
     * @param slowest milliseconds that 99 of 100 answers took at most
     */
    record Seen(double perSecond, double slowest) {}

    /**
     * @param headers of each request, as {@code Name: value}
     * @throws IOException where an answer was an error or did not come
     */
    static Seen send(String address, List<String> headers, int connections, int seconds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                COMMAND.toString(), "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(told);
        Matcher slowest = SLOWEST.matcher(told);
        if (FAULTS.matcher(told).find() || !rate.find() || !slowest.find()) {
            throw new IOException("wrk did not get all answers of " + address + ": "
                    + told.strip().replaceAll("\\s+", " "));
        }
        return new Seen(
                Double.parseDouble(rate.group(1)),
                Double.parseDouble(slowest.group(1)) * MILLISECONDS.getOrDefault(slowest.group(2), 1.0));
    }
}
