package rostrum.endpoint;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rostrum.wire.Problem;

/** A response in which Fuseki's plain-text errors become problem documents, and an error after the start a broken end. */
final class ProblemResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private boolean failed;

    ProblemResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        failed |= status >= 400;
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
        words.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return failed ? kept() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return failed ? new PrintWriter(words, true, StandardCharsets.UTF_8) : super.getWriter();
    }

    @Override
    public void setContentLength(int length) {
        if (!failed) {
            super.setContentLength(length);
        }
    }

    /**
     * Tells the error, where there was one.
     *
     * @param problem what is known of it; without it Fuseki's own words are told
     * @throws IOException where the answer had begun: the connection is then broken, so that no client takes it for whole
     */
    void finish(Optional<Problem> problem) throws IOException {
        if (!failed) {
            return;
        }
        if (isCommitted()) {
            throw new IOException("the answer broke off");
        }
        Problem told = problem.orElseGet(this::inFusekisWords);
        byte[] json = told.json().getBytes(StandardCharsets.UTF_8);
        resetBuffer();
        super.setStatus(told.status());
        setContentType(Problem.MEDIA_TYPE);
        setHeader("Cache-Control", "no-store");
        setHeader("ETag", null);
        if (told.status() == 503) {
            setHeader("Retry-After", "30");
        }
        super.setContentLength(json.length);
        super.getOutputStream().write(json);
    }

    private Problem inFusekisWords() {
        String detail = words.toString(StandardCharsets.UTF_8).strip();
        return switch (getStatus()) {
            case 405 ->
                new Problem(405, "Only queries are answered here", "Use GET or POST; the data cannot be changed.");
            case 415 ->
                new Problem(
                        415,
                        "This kind of request is not taken",
                        "POST a query as application/sparql-query or as a form; the data cannot be changed.");
            case 503 -> new Problem(503, "The query took too long", "Ask for less, or take a dump and ask it at home.");
            case 500 -> new Problem(500, "The query failed", "This is a fault of the server.");
            default -> new Problem(getStatus(), "The request cannot be answered", detail);
        };
    }

    private ServletOutputStream kept() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                words.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("errors are written in one piece");
            }
        };
    }
}
