package rostrum.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The RDF formats that Rostrum speaks, in the order in which they are preferred where a client has no preference. */
public enum Format {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE),
    JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD),
    NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES),
    RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML),
    TRIG("trig", "application/trig", RDFFormat.TRIG),
    NQUADS("nq", "application/n-quads", RDFFormat.NQUADS);

    private final String extension;
    private final String mediaType;
    private final RDFFormat rio;

    Format(String extension, String mediaType, RDFFormat rio) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.rio = rio;
    }

    /** File extension without its dot. */
    public String extension() {
        return extension;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The name that options and links use: {@code jsonld}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the format keeps the named graphs apart; the others carry their union. */
    public boolean keepsGraphs() {
        return rio.supportsContexts();
    }

    RDFFormat rio() {
        return rio;
    }

    public static Optional<Format> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(f -> f.extension.equals(extension))
                .findFirst();
    }

    /** As a file's name ends, before the ending of its packing: {@code speech.nq.gz}. */
    public static Optional<Format> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(f -> name.endsWith("." + f.extension) || name.endsWith("." + f.extension + ".gz"))
                .findFirst();
    }

    public static Optional<Format> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(f -> f.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }
}
