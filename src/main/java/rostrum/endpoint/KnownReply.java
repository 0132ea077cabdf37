package rostrum.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import rostrum.wire.Negotiation;

/** The reply to a query that needs no computing: not modified, or an answer that was given before. */
final class KnownReply {
    /** What draws on the clock or on chance gives another answer each time, and gets no mark. */
    private static final Pattern FLEETING =
            Pattern.compile("\\b(?:now|rand|random|uuid|struuid|bnode)>?\\s*\\(", Pattern.CASE_INSENSITIVE);

    private KnownReply() {}

    /**
     * Marks the answer with what it will be kept under, and gives it where the client or the memory has it.
     *
     * @param text of the query as Jena writes it, whatever its sender's spaces and comments
     * @throws Refusal where no format that the client takes can be had
     */
    static boolean isGiven(HttpAction action, Query query, String text, String version, KnownAnswers known) {
        HttpServletRequest request = action.getRequest();
        String format = format(request, query);
        if (FLEETING.matcher(text).find()) {
            action.setResponseHeader("Cache-Control", "no-store");
            return false;
        }
        KnownAnswers.Key key = new KnownAnswers.Key(version, text, format);
        action.setResponseHeader("Cache-Control", "public, max-age=0, must-revalidate");
        if (!request.getMethod().equals("POST")) {
            action.setResponseHeader("ETag", key.tag());
            if (has(request, key.tag())) {
                action.setResponseStatus(304);
                return true;
            }
        }
        Optional<KnownAnswers.Answer> answer = known.find(key);
        if (answer.isEmpty()) {
            Exchange.of(request).mayBeKept(key);
            return false;
        }
        try {
            action.setResponseStatus(200);
            action.getResponse().setContentType(answer.get().contentType());
            action.getResponseOutputStream().write(answer.get().body());
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * The media type that the answer will have, where it is one of those that are offered.
     *
     * @throws Refusal where no format that the client takes can be had
     */
    static String type(HttpAction action, Query query) {
        String[] parts = format(action.getRequest(), query).split(" ", 3);
        var names = isGraph(query) ? Responses.shortNamesGraph : Responses.shortNamesResultSet;
        return parts[1].isEmpty() ? parts[0] : names.getOrDefault(parts[1].toLowerCase(Locale.ROOT), parts[1]);
    }

    /** Whether the format that answers this query has room for more graphs than one. */
    static boolean holdsGraphs(HttpAction action, Query query) {
        Lang lang = RDFLanguages.contentTypeToLang(type(action, query));
        return lang != null && RDFLanguages.isQuads(lang);
    }

    private static boolean isGraph(Query query) {
        return query.isConstructType() || query.isDescribeType();
    }

    private static boolean has(HttpServletRequest request, String tag) {
        String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        return Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String format(HttpServletRequest request, Query query) {
        boolean graph = isGraph(query);
        AcceptList offers = graph ? DEF.constructOffer : query.isAskType() ? DEF.rsOfferBoolean : DEF.rsOfferTable;
        MediaType usual = graph ? DEF.acceptTurtle : DEF.acceptResultSetXML;
        MediaType chosen = ConNeg.chooseContentType(request, offers, usual);
        String named = Optional.ofNullable(request.getParameter("output"))
                .or(() -> Optional.ofNullable(request.getParameter("format")))
                .orElse("");
        List<String> types = offers.entries().stream()
                .map(offer -> offer.getContentTypeStr())
                .distinct()
                .toList();
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (named.isEmpty() && Negotiation.choose(accept, types).isEmpty()) {
            throw Refusal.ofFormat(String.join(", ", types));
        }
        return format(
                chosen == null ? "" : chosen.getContentTypeStr(),
                named,
                all(request, "default-graph-uri"),
                all(request, "named-graph-uri"));
    }

    /**
     * What of a request shapes the answer beside the query.
     *
     * @param type of the answer, as negotiated
     * @param named the parameter that names a format, or nothing
     */
    static String format(String type, String named, List<String> defaults, List<String> graphs) {
        return type + " " + named + " " + defaults + graphs;
    }

    private static List<String> all(HttpServletRequest request, String parameter) {
        return List.of(
                Optional.ofNullable(request.getParameterValues(parameter)).orElse(new String[0]));
    }
}
