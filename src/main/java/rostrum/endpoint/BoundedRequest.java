package rostrum.endpoint;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body is read up to a bound, whatever length it announces. */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final Limits limits;
    private final Exchange exchange;

    BoundedRequest(HttpServletRequest request, Limits limits, Exchange exchange) {
        super(request);
        this.limits = limits;
        this.exchange = exchange;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream body = super.getInputStream();
        return new ServletInputStream() {
            private long read;

            @Override
            public int read() throws IOException {
                int one = body.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int more = body.read(into, from, length);
                count(Math.max(0, more));
                return more;
            }

            private void count(int more) throws IOException {
                read += more;
                if (read > limits.of(Limit.REQUEST)) {
                    exchange.refused(Refusal.ofRequest(limits));
                    throw new IOException("the request is too long");
                }
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        };
    }
}
