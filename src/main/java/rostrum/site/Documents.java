package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    Documents(String version) {
        this.version = version;
    }

    /** The media type to answer with, HTML before RDF. */
    String chosen(Context context) {
        context.header("Vary", "Accept");
        List<String> offers = Stream.concat(
                        Stream.of(HTML), Arrays.stream(Format.values()).map(Format::mediaType))
                .toList();
        return Negotiation.choose(String.valueOf(context.headerMap().getOrDefault("Accept", "")), offers)
                .orElseThrow(() -> NotAnswered.unacceptable(String.join(", ", offers)));
    }

    /** @param location path of this very document, without the format's extension */
    void send(Context context, Format format, String location, List<Quad> quads) {
        if (isKnown(context)) {
            context.status(304);
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(format, body, Prefixes.vocabularies())) {
            serializer.write(quads);
        }
        context.header("Content-Location", location + "." + format.extension());
        context.contentType(
                format.mediaType().startsWith("text/") ? format.mediaType() + "; charset=utf-8" : format.mediaType());
        context.result(body.toByteArray());
    }

    /** Sets the headers of a document that changes with the release only; true where the client has it. */
    boolean isKnown(Context context) {
        allowOtherOrigins(context);
        String tag = "\"" + version + "-"
                + UUID.nameUUIDFromBytes((context.path() + " " + version).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8)
                + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        String known = context.headerMap().getOrDefault("If-None-Match", "");
        return Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    static void allowOtherOrigins(Context context) {
        context.header("Access-Control-Allow-Origin", "*");
        context.header("Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location");
    }

    /** Links to a document in all formats: media type as words, extension as kind. */
    static List<Link> formats(String location) {
        return Arrays.stream(Format.values())
                .map(format -> new Link(location + "." + format.extension(), format.mediaType(), format.extension()))
                .collect(Collectors.toUnmodifiableList());
    }
}
