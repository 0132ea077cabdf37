package rostrum.gate;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import rostrum.wire.Problem;

/**
 * What Jetty answers by itself, to what is no HTTP or reaches no servlet: a problem document with the headers of every
 * other answer, that repeats nothing of the request and names no software.
 */
public final class PlainErrors extends ErrorHandler {
    public PlainErrors() {
        setShowStacks(false);
        setShowCauses(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SafetyHeaders.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        byte[] body = RefusedRequest.byServer(response.getStatus()).body();
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        boolean bare = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, bare ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
        return true;
    }
}
