package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import rostrum.ontology.Prefixes;
import rostrum.site.view.Link;
import rostrum.wire.Format;
import rostrum.wire.Linkset.Target;
import rostrum.wire.Negotiation;
import rostrum.wire.Origin;
import rostrum.wire.Serializer;

/** Sends RDF, chooses its format, and says how long an answer may be kept. */
final class Documents {
    static final String HTML = "text/html";

    private final Instant issued;
    private final Instant opened;
    private final Origin origin;

    /** @param issued when the release was made */
    Documents(Instant issued, Origin origin) {
        this.issued = issued;
        Instant now = Instant.now();
        this.opened = issued.isAfter(now) ? issued : now;
        this.origin = origin;
    }

    /** The whole address of this site for the client at hand, without a slash at its end. */
    String site(Context context) {
        return origin.of(String.valueOf(context.scheme()), String.valueOf(context.host()));
    }

    /** Whom one may write to, by mail; empty where nobody was named. */
    String contact() {
        return origin.contact();
    }

    /** A link to an address of this site. */
    String path(String path) {
        return origin.path(path);
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

    /** The same where what a client wants to know stands in no named graph, so that all formats are worth as much. */
    static String chosenOfEqual(Context context) {
        return chosen(context, Stream.concat(Stream.of(HTML), mediaTypes()).toList(), type -> 1);
    }

    /** The same where there is no page. */
    Format chosenDataOfEqual(Context context) {
        return Format.ofMediaType(chosen(context, mediaTypes().toList(), type -> 1))
                .orElse(Format.TURTLE);
    }

    private static String chosen(Context context, List<String> offers) {
        return chosen(context, offers, Documents::worth);
    }

    private static String chosen(Context context, List<String> offers, ToDoubleFunction<String> worth) {
        vary(context);
        return Negotiation.choose(String.valueOf(context.headerMap().getOrDefault("Accept", "")), offers, worth)
                .orElseThrow(() -> NotAnswered.unacceptable(String.join(", ", offers)));
    }

    /**
     * Who asks for a thing among other formats wants what is said of it, and would find nothing of it in the default
     * graph of a format that keeps the graphs apart; so such a format weighs less than a triple format that is nearly as
     * welcome. Asked for alone, or by its ending, it is sent.
     */
    private static double worth(String mediaType) {
        return Format.ofMediaType(mediaType).filter(Format::keepsGraphs).isPresent() ? 0.75 : 1;
    }

    /** @param location path of this very document, without the format's extension */
    void send(Context context, Format format, String location, List<Quad> quads) {
        lasting(context);
        write(context, format, location, quads);
    }

    /** Sends a document whose headers on what the client may keep are set already. */
    void write(Context context, Format format, String location, List<Quad> quads) {
        allowOtherOrigins(context);
        vary(context);
        context.header("Content-Location", origin.path(location) + "." + format.extension());
        body(context, format, quads);
    }

    /** The document itself, without a word on where it is. */
    static void body(Context context, Format format, List<Quad> quads) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(format, body, Prefixes.vocabularies())) {
            serializer.write(quads);
        }
        context.contentType(
                format.mediaType().startsWith("text/") ? format.mediaType() + "; charset=utf-8" : format.mediaType());
        context.result(body.toByteArray());
    }

    /**
     * Marks an answer as one that changes with the release only: anybody on the way may keep it for a minute, and
     * {@code rostrum.delivery} keeps it for as long as the release is live and tags it by its bytes.
     */
    void lasting(Context context) {
        allowOtherOrigins(context);
        vary(context);
        context.header("Cache-Control", "public, max-age=60");
        changed(context, issued);
    }

    /** All answers at an address vary alike: by the kind of document, and where one is a page by its reader too. */
    private static void vary(Context context) {
        context.header("Vary", varied(context).orElse("Accept"));
    }

    /** What is set already; none where only the packing is told of, which is added to all answers. */
    static Optional<String> varied(Context context) {
        return Optional.ofNullable(context.res().getHeader("Vary"))
                .filter(set -> Arrays.asList(set.split(",\\s*")).contains("Accept"));
    }

    /** Marks a page, of which there is one in every language; its template may be newer than the release. */
    void lastingPage(Context context) {
        allowOtherOrigins(context);
        Languages.mark(context);
        context.header("Cache-Control", "public, max-age=60");
        changed(context, opened);
    }

    /** Sets the time of the last change to that of a file, where it is newer than what is set. */
    void changedWith(Context context, Path file) {
        Instant set = Optional.ofNullable(context.res().getHeader("Last-Modified"))
                .flatMap(Documents::time)
                .orElse(issued);
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (written.isAfter(set)) {
                changed(context, written);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void changed(Context context, Instant at) {
        context.header("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    /**
     * Sets the entity tag and the time of the last change; true where the client has what they stand for (RFC 9110,
     * section 13.2.2).
     */
    static boolean has(Context context, String tag, Instant changed) {
        allowOtherOrigins(context);
        context.header("ETag", tag);
        changed(context, changed);
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

    /** By its extension or media type, as a client names it. */
    static Format format(String name) {
        return Format.ofExtension(name)
                .or(() -> Format.ofMediaType(name))
                .orElseThrow(() -> NotAnswered.noFormat(
                        Arrays.stream(Format.values()).map(Format::extension).collect(Collectors.joining(", "))));
    }

    /** Typed links to a document in all formats. */
    List<Target> alternates(String location) {
        return formats(location).stream()
                .map(format -> new Target(format.href(), "alternate", format.words()))
                .toList();
    }

    /** The same, with the page's own. */
    List<Target> withCanonical(Context context, String page) {
        return Stream.concat(alternates(page).stream(), Stream.of(canonical(context, page)))
                .toList();
    }

    /** The one address of what a page shows, in the language that its own address names. */
    Target canonical(Context context, String page) {
        return new Target(Languages.here(context, origin).canonical(origin.path(page)), "canonical");
    }

    /** Links to a document in all formats: media type as words, extension as kind. */
    List<Link> formats(String location) {
        return Arrays.stream(Format.values())
                .map(format -> new Link(
                        origin.path(location) + "." + format.extension(), format.mediaType(), format.extension()))
                .collect(Collectors.toUnmodifiableList());
    }
}
