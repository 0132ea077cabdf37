package rostrum.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gathers what is answered instead of sending it, up to a size; what grows beyond it is sent as it comes. */
final class Captured extends Response.Wrapper {
    private final int most;
    private final HttpFields.Mutable headers;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private boolean whole;
    private boolean passing;

    /** @param most bytes that are gathered */
    Captured(Request request, Response wrapped, int most) {
        super(request, wrapped);
        this.most = most;
        this.headers = HttpFields.build(wrapped.getHeaders());
        this.status = wrapped.getStatus();
    }

    /** The answer; none where it was sent already. */
    Optional<Finished> finished() {
        return passing
                ? Optional.empty()
                : Optional.of(Finished.of(status == 0 ? 200 : status, headers, body.toByteArray()));
    }

    @Override
    public int getStatus() {
        return passing ? super.getStatus() : status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
        if (passing) {
            super.setStatus(code);
        }
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return passing ? super.getHeaders() : headers;
    }

    @Override
    public boolean isCommitted() {
        return passing ? super.isCommitted() : whole;
    }

    @Override
    public void reset() {
        if (passing) {
            super.reset();
        } else {
            status = 0;
            headers.clear();
            body.reset();
            whole = false;
        }
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (passing) {
            super.write(last, content, callback);
            return;
        }
        if (content != null) {
            byte[] bytes = BufferUtil.toArray(content);
            content.position(content.limit());
            body.writeBytes(bytes);
        }
        whole = last;
        if (body.size() <= most) {
            callback.succeeded();
            return;
        }
        passing = true;
        super.setStatus(status == 0 ? 200 : status);
        super.getHeaders().clear().add(headers);
        super.write(last, ByteBuffer.wrap(body.toByteArray()), callback);
    }
}
