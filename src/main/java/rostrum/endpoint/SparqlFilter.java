package rostrum.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.system.ConNeg;
import rostrum.wire.Problem;

/**
 * Hands the requests of SPARQL programs to Fuseki, and lets those of people (a browser that asks for HTML) and those
 * without a query (the service description) pass on to the pages.
 */
final class SparqlFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final AcceptList OFFERS = AcceptList.create(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/n-quads",
            "application/trig",
            "application/ld+json",
            "application/rdf+xml",
            "application/json",
            "text/html");

    private static final Pattern FLEETING =
            Pattern.compile("\\b(?:now|rand|uuid|struuid|bnode)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final transient FusekiFilter fuseki = new FusekiFilter();
    private final String path;
    private final transient Supplier<String> version;

    SparqlFilter(String path, Supplier<String> version) {
        this.path = path;
        this.version = version;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (!request.getRequestURI().equals(path)) {
            next.doFilter(request, response);
            return;
        }
        allowOtherOrigins(response);
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            response.setStatus(204);
        } else if (isForPages(request)) {
            next.doFilter(request, response);
        } else if (isKnown(request, response)) {
            response.setStatus(304);
        } else {
            var answer = new ProblemResponse(response);
            fuseki.doFilter(request, answer, next);
            answer.finish(Optional.ofNullable((Problem) request.getAttribute(Refusal.class.getName())));
        }
    }

    /**
     * Marks the answer to a GET with the release, the query and what was accepted; true where the client has it. What a
     * query draws from the clock or from chance is another answer each time, and gets no mark.
     */
    private boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        String asked = Optional.ofNullable(request.getParameter("query")).orElse("");
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || FLEETING.matcher(asked).find()) {
            return false;
        }
        String what = request.getQueryString() + " " + request.getHeader("Accept");
        String tag = "\"" + version.get() + "-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + "\"";
        response.setHeader("ETag", tag);
        String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        return Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\""))
                .anyMatch(tag::equals);
    }

    private static boolean isForPages(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && request.getQueryString() == null) {
            return true;
        }
        if (reads && request.getParameter("output") != null) {
            return false;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        boolean form = request.getMethod().equals("POST") && type.startsWith("application/x-www-form-urlencoded");
        return (reads || form) && prefersHtml(request);
    }

    private static boolean prefersHtml(HttpServletRequest request) {
        MediaType chosen = ConNeg.chooseContentType(request, OFFERS, MediaType.create("text/csv"));
        return chosen != null && chosen.getContentTypeStr().equals("text/html");
    }

    private static void allowOtherOrigins(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers", "Accept, Accept-Datetime, Content-Type, If-None-Match, User-Agent");
        response.setHeader(
                "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location, Retry-After, Server-Timing");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
