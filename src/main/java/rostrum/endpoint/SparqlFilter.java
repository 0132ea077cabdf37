package rostrum.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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

    private final transient FusekiFilter fuseki = new FusekiFilter();
    private final String path;

    SparqlFilter(String path) {
        this.path = path;
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
        } else {
            var answer = new ProblemResponse(response);
            fuseki.doFilter(request, answer, next);
            answer.finish(Optional.ofNullable((Problem) request.getAttribute(Refusal.class.getName())));
        }
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
