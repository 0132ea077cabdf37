package rostrum.federation;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import rostrum.federation.PartnerFault.Kind;

/**
 * Sends a query to an endpoint of the list and takes its answer whole (SPARQL 1.1 Protocol, 2.1.2: a form by POST). Each
 * call has a connection of its own, to an address that was looked at for it. No redirect is followed; no cookie, no
 * credentials and nothing of our own client's request goes along.
 */
public final class Caller extends ContainerLifeCycle {
    private static final int THREADS = 16;
    private static final String ACCEPT =
            "application/sparql-results+json, application/sparql-results+xml;q=0.8, application/json;q=0.1";

    private final Partners partners;
    private final HttpClient open;
    private final HttpClient inside;

    public Caller(Partners partners) {
        this(partners, InetAddress::getAllByName);
    }

    Caller(Partners partners, CheckedResolver.Names names) {
        this.partners = partners;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("federation");
        threads.setDaemon(true);
        installBean(threads, true);
        this.open = client(threads, names, false);
        this.inside = client(threads, names, true);
    }

    public Partners partners() {
        return partners;
    }

    private HttpClient client(QueuedThreadPool threads, CheckedResolver.Names names, boolean mayBePrivate) {
        HttpClient client = new HttpClient();
        client.setExecutor(threads);
        client.setSocketAddressResolver(new CheckedResolver(names, threads, mayBePrivate));
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new org.eclipse.jetty.http.HttpField(HttpHeader.USER_AGENT, "Rostrum"));
        installBean(client, true);
        return client;
    }

    /** Without what Jetty's clients do by themselves: unpack, log in, go where a redirect says. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (HttpClient client : List.of(open, inside)) {
            client.getContentDecoderFactories().clear();
            client.getProtocolHandlers().clear();
        }
    }

    /** An answer, as it came. */
    record Answer(String type, byte[] body) {}

    /**
     * Waits for the answer.
     *
     * @param url one of the list
     * @param most bytes that are taken
     * @param sent is given, before it waits, what breaks the call off
     * @throws PartnerFault where there is none, or none that can be used
     */
    Answer ask(String url, String query, Duration patience, int most, Consumer<Runnable> sent) {
        if (!partners.has(url)) {
            throw new PartnerFault(Kind.UNLISTED, url, "is not on the list");
        }
        Fields form = new Fields();
        form.put("query", query);
        HttpClient client = partners.inside().contains(url) ? inside : open;
        Request request = client.POST(url)
                .body(new FormRequestContent(form, StandardCharsets.UTF_8))
                .headers(headers -> headers.put(HttpHeader.ACCEPT, ACCEPT).put(HttpHeader.CONNECTION, "close"))
                .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        CompletableFuture<ContentResponse> answer = new CompletableResponseListener(request, most).send();
        sent.accept(() -> request.abort(new InterruptedException("the query has ended")));
        try {
            return taken(url, answer.get(patience.toMillis() + 1000, TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            request.abort(silent);
            throw new PartnerFault(Kind.SLOW, url, "no answer");
        } catch (ExecutionException failed) {
            throw fault(url, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            request.abort(stopped);
            throw new PartnerFault(Kind.AWAY, url, "we are stopping");
        }
    }

    /** Jetty's listener tells an answer past its bound by an {@link IllegalArgumentException}. */
    private static PartnerFault fault(String url, ExecutionException failed) {
        String words = Optional.ofNullable(failed.getCause())
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("");
        for (Throwable one = failed.getCause(); one != null; one = one.getCause()) {
            if (one instanceof TimeoutException) {
                return new PartnerFault(Kind.SLOW, url, words);
            }
            if (one instanceof IllegalArgumentException) {
                return new PartnerFault(Kind.BYTES, url, words);
            }
        }
        return new PartnerFault(Kind.AWAY, url, words);
    }

    private static Answer taken(String url, ContentResponse response) {
        if (response.getStatus() != 200) {
            throw new PartnerFault(Kind.WRONG, url, "status " + response.getStatus());
        }
        String type = Optional.ofNullable(response.getMediaType()).orElse("").toLowerCase(Locale.ROOT);
        return new Answer(type, response.getContent());
    }
}
