package rostrum.endpoint;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body is read up to a bound, whatever length it announces, and is text in UTF-8. */
final class BoundedRequest extends HttpServletRequestWrapper {
    /** Names of formats that SPARQLWrapper sends and Fuseki does not know; Turtle is N3 (W3C Team Submission, Notation3). */
    private static final Map<String, String> FORMATS = Map.of(
            "rdf+xml", "application/rdf+xml",
            "json-ld", "application/ld+json",
            "n3", "text/turtle");

    private final Limits limits;
    private final Exchange exchange;

    BoundedRequest(HttpServletRequest request, Limits limits, Exchange exchange) {
        super(request);
        this.limits = limits;
        this.exchange = exchange;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        boolean format = name.equals("format") || name.equals("output");
        return value != null && format ? FORMATS.getOrDefault(value, value) : value;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        int most = Math.toIntExact(limits.of(Limit.REQUEST));
        byte[] body;
        try {
            body = super.getInputStream().readNBytes(most + 1);
        } catch (IOException cut) {
            throw exchange.refused(Refusal.ofBrokenBody(cut));
        }
        if (body.length > most) {
            throw exchange.refused(Refusal.ofRequest(limits));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException other) {
            throw exchange.refused(Refusal.ofUnreadable());
        }
        return new Read(new ByteArrayInputStream(body));
    }

    private static final class Read extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Read(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("requests are read by one thread");
        }
    }
}
