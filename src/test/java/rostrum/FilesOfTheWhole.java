package rostrum;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What a server says of the files that hold its whole release. */
final class FilesOfTheWhole {
    private FilesOfTheWhole() {}

    /** Their names with the SHA-256 of each, once they are written; for which it waits ten minutes at most. */
    static Map<String, String> of(Program server) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        HttpResponse<String> answer = server.get("/dumps/SHA256SUMS", "*/*");
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            Thread.sleep(250);
            answer = server.get("/dumps/SHA256SUMS", "*/*");
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError("the files of the whole are not told: " + answer.body());
        }
        Map<String, String> sums = new TreeMap<>();
        answer.body().lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }
}
