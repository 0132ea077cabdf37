package rostrum;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the path that the site's addresses start with off a request, so that the site answers alike whether the proxy
 * before it keeps that path or not.
 */
final class SubPath extends Handler.Wrapper {
    private final String root;

    /** @param root {@code /council} */
    SubPath(String root) {
        this.root = root;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI asked = request.getHttpURI();
        String path = String.valueOf(asked.getPath());
        if (root.isEmpty() || !(path.equals(root) || path.startsWith(root + "/"))) {
            return super.handle(request, response, callback);
        }
        String rest = path.equals(root) ? "/" : path.substring(root.length());
        HttpURI within = HttpURI.build(asked, rest, asked.getParam(), asked.getQuery());
        return super.handle(Request.serveAs(request, within), response, callback);
    }
}
