package rostrum.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import rostrum.wire.Format;
import rostrum.wire.Negotiation;
import rostrum.wire.Problem;

/** What a request to the endpoint is for. */
enum Asked {
    PAGE,
    DESCRIPTION,
    QUERY_ON_PAGE,
    QUERY;

    private static final String HTML = "text/html";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** They would make an answer into a script, or its type what the sender of a link likes. */
    private static final List<String> NOT_TAKEN = List.of("callback", "stylesheet", "force-accept");

    private static final List<String> ANSWERS = List.of(
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
            HTML);

    /** Parameters that come once at most (SPARQL 1.2 Protocol, 2.2). Some clients send others of one meaning twice. */
    private static final List<String> ONCE = List.of("query", "version");

    /** @throws Refusal where the request is too long, or not one that the protocol knows */
    static Asked of(HttpServletRequest request, Limits limits) {
        String type = checkedType(request, limits);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null)) {
            throw Refusal.ofBody();
        }
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (reads && request.getQueryString() == null) {
            return wantsRdf(accept) ? DESCRIPTION : PAGE;
        }
        boolean form = request.getMethod().equals("POST") && type.startsWith(FORM);
        // A person who names a format has pressed the button of a download.
        if ((reads || form)
                && prefersHtml(accept)
                && !parameters(request, limits).containsKey("output")) {
            return QUERY_ON_PAGE;
        }
        check(parameters(request, limits));
        return QUERY;
    }

    /** @throws Refusal where the request is too long or its form cannot be read */
    static void readable(HttpServletRequest request, Limits limits) {
        checkedType(request, limits);
        parameters(request, limits);
    }

    private static String checkedType(HttpServletRequest request, Limits limits) {
        if (request.getContentLengthLong() > limits.of(Limit.REQUEST)) {
            throw Refusal.ofRequest(limits);
        }
        String coding =
                Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw Refusal.ofCoding(coding);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("charset=") && !type.matches(".*charset=\"?utf-?8\"?.*")) {
            throw Refusal.ofCharset();
        }
        return type;
    }

    private static void check(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (NOT_TAKEN.contains(name)) {
                throw Refusal.ofParameter(name);
            }
            if (values.length > 1 && ONCE.contains(name)) {
                throw Refusal.ofRepeated(name);
            }
        });
    }

    private static Map<String, String[]> parameters(HttpServletRequest request, Limits limits) {
        try {
            return request.getParameterMap();
        } catch (BadMessageException malformed) {
            throw unread(malformed.getCode(), limits);
        } catch (IllegalStateException malformed) {
            throw unread(malformed.getCause() instanceof HttpException cause ? cause.getCode() : 413, limits);
        }
    }

    private static Refusal unread(int status, Limits limits) {
        return status == 413
                ? Refusal.ofRequest(limits)
                : new Refusal(new Problem(400, "The form cannot be read", "Encode it as percent-encoded UTF-8."));
    }

    private static boolean wantsRdf(String accept) {
        List<String> offers = Stream.concat(
                        Stream.of(HTML), Arrays.stream(Format.values()).map(Format::mediaType))
                .toList();
        return Negotiation.choose(accept, offers)
                .filter(chosen -> !chosen.equals(HTML))
                .isPresent();
    }

    private static boolean prefersHtml(String accept) {
        return !accept.isBlank()
                && Negotiation.choose(accept, ANSWERS).filter(HTML::equals).isPresent();
    }
}
