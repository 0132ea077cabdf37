package rostrum.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rostrum.wire.Problem;

/** The answer to a request that reaches no page and no data. */
final class RefusedRequest {
    private final Problem problem;

    private RefusedRequest(Problem problem) {
        this.problem = problem;
    }

    static RefusedRequest methodNotTaken() {
        return new RefusedRequest(new Problem(
                405, "Nothing here takes this method", "Read with GET or HEAD, query with POST to /sparql."));
    }

    /** @param status what the server has found the request to be, 400 to 599 */
    static RefusedRequest byServer(int status) {
        return new RefusedRequest(
                switch (status) {
                    case 404 -> new Problem(404, "Nothing is known by this name", "Begin at / or search at /search.");
                    case 408 -> new Problem(408, "The request came too slowly", "Send it again, without pauses.");
                    case 413 -> new Problem(413, "The request is too long", "Send a shorter one.");
                    case 414 -> new Problem(414, "The address is too long", "Send a long query with POST to /sparql.");
                    case 431 -> new Problem(431, "The headers are too long", "Send fewer or shorter ones.");
                    default ->
                        status < 500
                                ? new Problem(
                                        status,
                                        "This is no request that can be read",
                                        "Send it as HTTP has it (RFC 9112).")
                                : new Problem(status, "This is a fault of the server", "Try again later.");
                });
    }

    byte[] body() {
        return problem.json().getBytes(StandardCharsets.UTF_8);
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = body();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
