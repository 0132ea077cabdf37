package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import rostrum.ontology.Prefixes;
import rostrum.site.view.Link;
import rostrum.wire.Format;
import rostrum.wire.Negotiation;
import rostrum.wire.Serializer;

/** Sends RDF, and chooses its format; each answer is marked with the release's version, so that it is sent once. */
final class Documents {
    static final String HTML = "text/html";

    private final String version;
    private final Instant issued;

    /** @param issued when the release was made */
    Documents(String version, Instant issued) {
        this.version = version;
        this.issued = issued;
    }

    /** The media type to answer with, HTML before RDF. */
    String chosen(Context context) {
        return chosen(context, Stream.concat(Stream.of(HTML), mediaTypes()).toList());
    }

    /** The format to answer with where there is no page. */
    Format chosenData(Context context) {
        return Format.ofMediaType(chosen(context, mediaTypes().toList())).orElse(Format.TURTLE);
    }

    private static Stream<String> mediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType);
    }

    private static String chosen(Context context, List<String> offers) {
        context.header("Vary", "Accept");
        return Negotiation.choose(String.valueOf(context.headerMap().getOrDefault("Accept", "")), offers)
                .orElseThrow(() -> NotAnswered.unacceptable(String.join(", ", offers)));
    }

    /** @param location path of this very document, without the format's extension */
    void send(Context context, Format format, String location, List<Quad> quads) {
        if (isKnown(context, format.extension())) {
            context.status(304);
            return;
        }
        write(context, format, location, quads);
    }

    /** Sends a document whose headers on what the client may keep are set already. */
    void write(Context context, Format format, String location, List<Quad> quads) {
        allowOtherOrigins(context);
        context.header("Vary", "Accept");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(format, body, Prefixes.vocabularies())) {
            serializer.write(quads);
        }
        context.header("Content-Location", location + "." + format.extension());
        context.contentType(
                format.mediaType().startsWith("text/") ? format.mediaType() + "; charset=utf-8" : format.mediaType());
        context.result(body.toByteArray());
    }

    /** Sets the headers of a document that changes with release and program only; true where the client has it. */
    boolean isKnown(Context context) {
        return isKnown(context, "");
    }

    /** The same for a page, of which there is one in every language; its template has no date, so the page has none. */
    boolean isKnownPage(Context context) {
        allowOtherOrigins(context);
        context.header("Cache-Control", "no-cache");
        Languages.mark(context);
        String tag = tag(context, Languages.say(context).language().code());
        context.header("ETag", tag);
        return Optional.ofNullable(context.headerMap().get("If-None-Match"))
                .filter(known -> names(known, tag))
                .isPresent();
    }

    private boolean isKnown(Context context, String variant) {
        allowOtherOrigins(context);
        context.header("Vary", "Accept");
        context.header("Cache-Control", "no-cache");
        return has(context, tag(context, variant), issued);
    }

    private String tag(Context context, String variant) {
        String sent = context.path() + "?"
                + Optional.ofNullable(context.queryString()).orElse("") + " " + variant + " " + version + " "
                + Program.digest();
        return "\"" + version + "-"
                + UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8)
                + "\"";
    }

    /**
     * Sets the entity tag and the time of the last change; true where the client has what they stand for (RFC 9110,
     * section 13.2.2).
     */
    static boolean has(Context context, String tag, Instant changed) {
        allowOtherOrigins(context);
        context.header("ETag", tag);
        context.header("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
        String known = context.headerMap().get("If-None-Match");
        if (known != null) {
            return names(known, tag);
        }
        return Optional.ofNullable(context.headerMap().get("If-Modified-Since"))
                .flatMap(Documents::time)
                .filter(since -> !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    private static boolean names(String known, String tag) {
        return Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static void allowOtherOrigins(Context context) {
        context.header("Access-Control-Allow-Origin", "*");
        context.header(
                "Access-Control-Expose-Headers", "Content-Location, Content-Range, ETag, Link, Location, Retry-After");
    }

    /** Links to a document in all formats: media type as words, extension as kind. */
    static List<Link> formats(String location) {
        return Arrays.stream(Format.values())
                .map(format -> new Link(location + "." + format.extension(), format.mediaType(), format.extension()))
                .collect(Collectors.toUnmodifiableList());
    }
}
