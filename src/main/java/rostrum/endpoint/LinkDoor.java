package rostrum.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rostrum.wire.Negotiation;

/**
 * Short links: {@code POST /q} with a form's {@code query} makes one, {@code GET /q/NAME} is the query's text for a
 * program and, by the pages, the editor with it for a person.
 */
final class LinkDoor {
    private static final String SPARQL = "application/sparql-query";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String PATH = SparqlEndpoint.LINKS;

    private final ShortLinks links;
    private final Limits limits;
    private final Allowances allowances;

    LinkDoor(ShortLinks links, Limits limits, Allowances allowances) {
        this.links = links;
        this.limits = limits;
        this.allowances = allowances;
    }

    static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().equals(PATH) || request.getRequestURI().startsWith(PATH + "/");
    }

    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain next, String client)
            throws IOException, ServletException {
        OtherOrigins.allow(response);
        boolean person = wantsPage(request);
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(PATH)) {
            make(request, response, next, client, person);
        } else {
            try {
                read(request, response, next, person);
            } catch (Refusal refused) {
                ProblemAnswer.send(refused.problem(), response);
            }
        }
    }

    private void make(
            HttpServletRequest request, HttpServletResponse response, FilterChain next, String client, boolean person)
            throws IOException, ServletException {
        String query = "";
        try {
            query = query(request);
            allowances.linkRefusal(client).ifPresent(refusal -> {
                throw refusal;
            });
            String name = links.keep(query);
            allowances.linked(client);
            response.setHeader("Location", PATH.substring(1) + "/" + name);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(person ? HttpServletResponse.SC_SEE_OTHER : HttpServletResponse.SC_CREATED);
            if (!person) {
                send(response, JSON, "{\"name\":\"" + name + "\"}\n");
            }
        } catch (Refusal refused) {
            Exchange.note(refused, request);
            allowances.linked(client);
            if (person) {
                request.setAttribute(SparqlEndpoint.LINKED_QUERY, query);
                request.setAttribute(SparqlEndpoint.LINK_PROBLEM, refused.problem());
                next.doFilter(request, response);
            } else {
                ProblemAnswer.send(refused.problem(), response);
            }
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain next, boolean person)
            throws IOException, ServletException {
        String name = request.getRequestURI().replaceFirst("^.*/", "");
        Optional<String> query = links.query(name);
        if (query.isEmpty() || person) {
            query.ifPresent(text -> request.setAttribute(SparqlEndpoint.LINKED_QUERY, text));
            next.doFilter(request, response);
            return;
        }
        String tag = "\"" + name + "\"";
        response.setHeader("Vary", "Accept");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(response, chosen(request).orElse(SPARQL), query.get() + "\n");
    }

    private String query(HttpServletRequest request) {
        Asked.readable(request, limits);
        return Optional.ofNullable(request.getParameter("query"))
                .filter(query -> !query.isBlank())
                .orElseThrow(Refusal::ofNoQuery);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return chosen(request).filter(HTML::equals).isPresent();
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        return Negotiation.choose(
                Optional.ofNullable(request.getHeader("Accept")).orElse(""), List.of(SPARQL, TEXT, HTML));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type.equals(JSON) ? type : type + "; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
