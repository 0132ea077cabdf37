package rostrum.endpoint;

import com.google.common.io.FileBackedOutputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rostrum.wire.Problem;

/**
 * A response that is sent when it is whole. What is written waits in memory, then on disk, so that an error met on the
 * way has its own status. Past the bound it is streamed, and an error breaks the connection off. Words that Fuseki
 * writes after an error never come among the data.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private final Limits limits;
    private final Exchange exchange;
    private final ServletOutputStream sink = new Sink();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private FileBackedOutputStream held;
    private String charset = "";
    private long written;
    private boolean streaming;
    private boolean failed;

    HeldResponse(HttpServletResponse response, Limits limits, Exchange exchange) {
        super(response);
        this.limits = limits;
        this.exchange = exchange;
        this.held = emptied();
    }

    @Override
    public void setStatus(int status) {
        failed |= status >= 400;
        if (!streaming) {
            super.setStatus(status);
        }
    }

    /** Fuseki forbids that rows be kept; whether they may is said before, by {@link KnownReply}. */
    @Override
    public void setHeader(String name, String value) {
        if (!value.equals("must-revalidate,no-cache,no-store") && !name.equalsIgnoreCase("Pragma")) {
            super.setHeader(name, value);
        }
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
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(sink, true, StandardCharsets.UTF_8);
    }

    /** Only texts need it told; the types of results are UTF-8 by themselves, and an error is of another type. */
    @Override
    public void setCharacterEncoding(String charset) {
        this.charset = charset;
    }

    @Override
    public void setContentLength(int length) {
        // Known, and set, when the answer is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }

    @Override
    public void flushBuffer() throws IOException {
        if (streaming) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        if (streaming) {
            throw new IllegalStateException("the answer has begun");
        }
        discard();
        held = emptied();
        written = 0;
    }

    /**
     * Sends the answer, or the error.
     *
     * @return the answer's bytes where they are few
     * @throws IOException where the answer had begun: the connection is then broken, so that no client takes it for whole
     */
    Optional<byte[]> finish() throws IOException {
        try {
            if (failed || exchange.problem().isPresent()) {
                tell(exchange.problem().orElseGet(this::inFusekisWords));
                return Optional.empty();
            }
            if (streaming || getStatus() == SC_NOT_MODIFIED) {
                return Optional.empty();
            }
            nameCharset();
            super.setContentLengthLong(written);
            if (written > limits.of(Limit.MEMORY)) {
                held.asByteSource().copyTo(super.getOutputStream());
                return Optional.empty();
            }
            byte[] body = held.asByteSource().read();
            super.getOutputStream().write(body);
            return Optional.of(body);
        } finally {
            discard();
        }
    }

    private void tell(Problem problem) throws IOException {
        if (streaming || isCommitted()) {
            throw new IOException("the answer broke off: " + problem.title());
        }
        ProblemAnswer.send(problem, (HttpServletResponse) getResponse());
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
            case 500 -> new Problem(500, "The query failed", "This is a fault of the server.");
            default -> new Problem(getStatus(), "The request cannot be answered", detail);
        };
    }

    private void nameCharset() {
        if (!charset.isEmpty() && String.valueOf(getContentType()).startsWith("text/")) {
            super.setCharacterEncoding(charset);
        }
    }

    private FileBackedOutputStream emptied() {
        return new FileBackedOutputStream(Math.toIntExact(limits.of(Limit.MEMORY)));
    }

    private void discard() {
        try {
            held.reset();
        } catch (IOException kept) {
            throw new java.io.UncheckedIOException("cannot remove the file of a held answer", kept);
        }
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        if (failed) {
            words.write(bytes, from, length);
            return;
        }
        written += length;
        if (written > limits.of(Limit.BYTES)) {
            failed = true;
            throw exchange.refused(Refusal.ofBytes(limits));
        }
        if (!streaming && written > limits.of(Limit.WHOLE)) {
            streaming = true;
            nameCharset();
            held.asByteSource().copyTo(super.getOutputStream());
            discard();
        }
        OutputStream to = streaming ? super.getOutputStream() : held;
        to.write(bytes, from, length);
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            take(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written by one thread");
        }
    }
}
