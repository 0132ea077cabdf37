package rostrum.gate;

import java.time.Duration;
import java.util.Map;

/**
 * What one connection, and all of them, may take of the server.
 *
 * @param connections so many may be open at a time; further ones wait to be accepted
 * @param idle a connection on which nothing moves for so long is closed
 * @param slowest bytes a second, over {@link #idle}, that a client must send of a request or take of an answer
 * @param farewell so long do requests under way have to end when the server is told to stop
 */
public record Bounds(int connections, Duration idle, int slowest, Duration farewell) {

    public static Bounds usual() {
        return new Bounds(20_000, Duration.ofSeconds(30), 1_024, Duration.ofSeconds(20));
    }

    /** All by name, as measures tell them, with the longest head and path of a request, which are no settings. */
    Map<String, Long> all() {
        return Map.of(
                "connections", (long) connections,
                "idle", idle.toSeconds(),
                "slowest", (long) slowest,
                "farewell", farewell.toSeconds(),
                "head", (long) Doorway.LONGEST_HEAD,
                "path", (long) SafetyHeaders.LONGEST_PATH);
    }

    /** What {@link #slowest} comes to between two looks. */
    long least() {
        return slowest * Math.max(1, idle.toSeconds());
    }
}
