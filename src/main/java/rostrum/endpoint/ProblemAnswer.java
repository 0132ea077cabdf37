package rostrum.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rostrum.wire.Problem;

/** A problem as the whole of a response. */
final class ProblemAnswer {
    /** The member of a problem that tells, in seconds, when to come again; it becomes a header too. */
    static final String RETRY_AFTER = "retryAfterSeconds";

    /** Names an answer that is meant as a file; a problem is none. */
    static final String DISPOSITION = "Content-Disposition";

    private ProblemAnswer() {}

    static void send(Problem problem, HttpServletResponse response) throws IOException {
        byte[] json = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setHeader("Content-Type", null);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        response.setHeader(DISPOSITION, null);
        Object wait = problem.more().get(RETRY_AFTER);
        if (wait != null) {
            response.setHeader("Retry-After", wait.toString());
        }
        if (problem.status() == 405) {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        }
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
