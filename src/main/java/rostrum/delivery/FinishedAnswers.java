package rostrum.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps answers that a release gives to everybody alike, by address and by the headers that they vary with, so that
 * they are made, negotiated and packed once. Answers conditional requests itself: what stands behind always makes the
 * whole, and HEAD is GET without its body. Another release has other answers, since its number is part of their key.
 */
public final class FinishedAnswers extends Handler.Wrapper {
    private static final int LARGEST = 4 << 20;
    /** The cookies that answers depend on. */
    private static final Set<String> CHOICES = Set.of("lang", "theme");

    private final Cache<Key, Finished> kept;
    private final LongSupplier release;
    private final Predicate<String> lasting;
    private final Visit visit;

    /**
     * @param bytes that all kept answers may take in memory
     * @param release a number that changes whenever another release becomes the live one, and never comes again
     * @param lasting whether what is answered at a path depends on nothing but the release and the request
     * @param visit is told of each request that was answered from memory
     */
    public FinishedAnswers(long bytes, LongSupplier release, Predicate<String> lasting, Visit visit) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Finished answer) -> answer.weight())
                .build();
        this.release = release;
        this.lasting = lasting;
        this.visit = visit;
    }

    /** A request that was answered. */
    public interface Visit {
        /** @param nanoseconds that it took */
        void answered(String method, String path, int status, long nanoseconds);
    }

    /** All that an answer depends on. */
    private record Key(
            long release, String host, String address, String accept, String coding, String languages, String chosen) {
        static Key of(long release, Request request) {
            HttpFields headers = request.getHeaders();
            return new Key(
                    release,
                    said(headers, HttpHeader.HOST),
                    request.getHttpURI().getPathQuery(),
                    said(headers, HttpHeader.ACCEPT),
                    said(headers, HttpHeader.ACCEPT_ENCODING),
                    said(headers, HttpHeader.ACCEPT_LANGUAGE),
                    chosen(request));
        }

        private static String said(HttpFields headers, HttpHeader name) {
            List<String> values = headers.getValuesList(name);
            return values.size() == 1 ? values.getFirst() : String.join(",", values);
        }

        /** Language and theme, where the reader switched them. */
        private static String chosen(Request request) {
            if (!request.getHeaders().contains(HttpHeader.COOKIE)) {
                return "";
            }
            return Request.getCookies(request).stream()
                    .filter(cookie -> CHOICES.contains(cookie.getName()))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    /** A request for the whole answer, whatever the client has of it. */
    private static final class Whole extends Request.Wrapper {
        private final HttpFields headers;

        Whole(Request asked) {
            super(asked);
            this.headers = HttpFields.build(asked.getHeaders())
                    .remove(HttpHeader.IF_NONE_MATCH)
                    .remove(HttpHeader.IF_MODIFIED_SINCE)
                    .asImmutable();
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String method = request.getMethod();
        if (!(method.equals("GET") || method.equals("HEAD"))) {
            return super.handle(request, response, callback);
        }
        long begun = System.nanoTime();
        long number = release.getAsLong();
        Key key = Key.of(number, request);
        Finished known = kept.getIfPresent(key);
        if (known != null) {
            known.send(request, response, callback);
            visit.answered(method, request.getHttpURI().getPath(), response.getStatus(), System.nanoTime() - begun);
            return true;
        }
        if (!lasting.test(Request.getPathInContext(request))) {
            return super.handle(request, response, callback);
        }
        Captured captured = new Captured(request, response, LARGEST);
        Callback send = Callback.from(() -> deliver(key, captured, request, response, callback), callback::failed);
        return super.handle(new Whole(request), captured, send);
    }

    private void deliver(Key key, Captured captured, Request request, Response response, Callback callback) {
        Optional<Finished> finished = captured.finished();
        if (finished.isEmpty()) {
            callback.succeeded();
            return;
        }
        if (finished.get().mayBeKept() && key.release() == release.getAsLong()) {
            kept.put(key, finished.get());
        }
        finished.get().send(request, response, callback);
    }
}
