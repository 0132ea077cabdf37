package rostrum.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import rostrum.store.Store;

/**
 * The door: who asks, whether they may, and who answers. The requests of programs go to Fuseki; those of people (a
 * browser that asks for HTML) pass on to the pages, their queries under the same limits.
 */
final class SparqlFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Queries of the queries folder, which run on pages. */
    private static final String NAMED = "/query/";

    /** Patterns of one triple, which any site's scripts may ask for, as they may ask queries. */
    private static final String FRAGMENTS = "/fragments";

    private final transient FusekiFilter fuseki = new FusekiFilter();
    private final transient Limits limits;
    private final transient Turnstile turnstile;
    private final transient KnownAnswers known;
    private final transient ServiceDescription description;
    private final transient Supplier<Store> store;
    private final transient Supplier<String> version;
    private final transient Clients clients;
    private final transient Allowances allowances;
    private final transient LinkDoor links;

    SparqlFilter(
            Limits limits,
            Turnstile turnstile,
            KnownAnswers known,
            ServiceDescription description,
            ShortLinks links,
            Supplier<Store> store,
            Supplier<String> version) {
        this.limits = limits;
        this.turnstile = turnstile;
        this.known = known;
        this.description = description;
        this.store = store;
        this.version = version;
        this.clients = new Clients(limits.proxies());
        this.allowances = new Allowances(limits);
        this.links = new LinkDoor(links, limits, allowances);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (LinkDoor.isFor(request)) {
            announce(response);
            links.answer(request, response, next, clients.of(request));
            return;
        }
        boolean named = named(request);
        if (!named && !request.getRequestURI().equals(SparqlEndpoint.PATH)) {
            next.doFilter(request, response);
            return;
        }
        boolean open = !request.getRequestURI().startsWith(NAMED);
        if (open) {
            OtherOrigins.allow(response);
        }
        if (open && request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", named ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS");
            response.setStatus(204);
            return;
        }
        String client = clients.of(request);
        Optional<Refusal> refusal = allowances.refusal(client);
        if (refusal.isPresent()) {
            Exchange.note(refusal.get(), request);
            ProblemAnswer.send(refusal.get().problem(), response);
            return;
        }
        Exchange exchange = Exchange.begin(request);
        try {
            if (named) {
                onPage(request, response, next, exchange);
            } else {
                answer(request, response, next, exchange);
            }
        } catch (Refusal refused) {
            ProblemAnswer.send(exchange.refused(refused).problem(), response);
        } finally {
            allowances.spent(client, exchange.ran());
            if (response.getStatus() >= 400 && response.getStatus() < 500) {
                allowances.erred(client);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain next, Exchange exchange)
            throws IOException, ServletException {
        Asked asked = Asked.of(request, limits);
        announce(response);
        switch (asked) {
            case PAGE -> next.doFilter(request, response);
            case DESCRIPTION -> description.send(request, response, store.get(), version.get());
            case QUERY_ON_PAGE -> onPage(request, response, next, exchange);
            case QUERY -> {
                nameDownload(request, response);
                byFuseki(new BoundedRequest(request, limits, exchange), response, next, exchange);
            }
        }
    }

    /** What a browser's form fetches is for a file, not to be looked at in its place. */
    private static void nameDownload(HttpServletRequest request, HttpServletResponse response) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (request.getMethod().equals("POST") && type.startsWith("application/x-www-form-urlencoded")) {
            Optional.ofNullable(request.getParameter("output"))
                    .filter(output -> output.matches("csv|json|tsv|xml"))
                    .ifPresent(output -> response.setHeader(
                            ProblemAnswer.DISPOSITION, "attachment; filename=\"answer." + output + "\""));
        }
    }

    private static boolean named(HttpServletRequest request) {
        return request.getRequestURI().startsWith(NAMED)
                || request.getRequestURI().equals(FRAGMENTS);
    }

    /** Our own queries are quick; what people write may be anything, and cannot be stopped halfway. */
    private void onPage(HttpServletRequest request, HttpServletResponse response, FilterChain next, Exchange exchange)
            throws IOException, ServletException {
        try (var turn = named(request) ? turnstile.enter("") : turnstile.slowly("")) {
            long begun = System.nanoTime();
            try {
                next.doFilter(request, response);
            } finally {
                exchange.ran(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    private void byFuseki(HttpServletRequest request, HttpServletResponse response, FilterChain next, Exchange exchange)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response, limits, exchange);
        fuseki.doFilter(request, held, next);
        Optional<byte[]> body = held.finish();
        if (body.isPresent() && exchange.key().isPresent() && response.getStatus() == 200) {
            known.keep(exchange.key().get(), new KnownAnswers.Answer(response.getContentType(), body.get()));
        }
    }

    /** What an answer may not be larger than, so that a client knows it before it asks. */
    private void announce(HttpServletResponse response) {
        response.setHeader(SparqlEndpoint.SECONDS_HEADER, Long.toString(limits.of(Limit.TIME)));
        response.setHeader(SparqlEndpoint.ROWS_HEADER, Long.toString(limits.of(Limit.ROWS)));
        response.setHeader("Rostrum-Limit-Bytes", Long.toString(limits.of(Limit.BYTES)));
    }
}
