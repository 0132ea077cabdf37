package rostrum.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** RDF as it lies in a file: N-Quads, TriG, N-Triples, Turtle, JSON-LD or RDF/XML, plain or gzipped, by its name. */
public final class RdfFile {
    private final Path path;
    private final Lang language;

    private RdfFile(Path path, Lang language) {
        this.path = path;
        this.language = language;
    }

    /** The file as RDF; none where its name does not end as RDF's do. */
    public static Optional<RdfFile> at(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return Optional.ofNullable(RDFLanguages.filenameToLang(name))
                .filter(RDFLanguages::isRegistered)
                .filter(language -> RDFLanguages.isTriples(language) || RDFLanguages.isQuads(language))
                .map(language -> new RdfFile(path, language));
    }

    /** The file's name without what tells the format. */
    public String name() {
        return path.getFileName().toString().replaceFirst("\\.[a-z]+(\\.gz)?$", "");
    }

    /**
     * Hands on every quad, in the order of the file.
     *
     * @param unnamed graph of what stands in no graph
     * @param genid what the IRI starts with that a blank node is given (RDF 1.1, section 3.5)
     * @throws NotRdf where the file breaks the rules of its format
     */
    public void read(Node unnamed, String genid, Consumer<Quad> quads) throws IOException {
        try (InputStream in = open()) {
            RDFParser.source(in)
                    .lang(language)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .errorHandler(new Strict())
                    .parse(new Named(unnamed, genid, quads));
        } catch (RiotException malformed) {
            throw malformed.getCause() instanceof IOException io
                    ? io
                    : new NotRdf(path.toString(), String.valueOf(malformed.getMessage()));
        }
    }

    private InputStream open() throws IOException {
        InputStream file = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
    }

    /** A file that breaks the rules of its format. */
    public static final class NotRdf extends IOException {
        private static final long serialVersionUID = 1L;
        private final String place;
        private final String reason;

        NotRdf(String place, String reason) {
            super(place + ": " + reason);
            this.place = place;
            this.reason = reason;
        }

        /** The file, with line and column. */
        public String place() {
            return place;
        }

        public String reason() {
            return reason;
        }
    }

    /** Every quad in a named graph, every node with an IRI. */
    private static final class Named extends StreamRDFBase {
        private final Node unnamed;
        private final String genid;
        private final Consumer<Quad> quads;

        Named(Node unnamed, String genid, Consumer<Quad> quads) {
            this.unnamed = unnamed;
            this.genid = genid;
            this.quads = quads;
        }

        @Override
        public void triple(Triple triple) {
            accept(unnamed, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public void quad(Quad quad) {
            accept(
                    quad.isDefaultGraph() ? unnamed : quad.getGraph(),
                    quad.getSubject(),
                    quad.getPredicate(),
                    quad.getObject());
        }

        private void accept(Node graph, Node subject, Node predicate, Node object) {
            quads.accept(new Quad(named(graph), named(subject), predicate, named(object)));
        }

        private Node named(Node node) {
            return node.isBlank()
                    ? NodeFactory.createURI(genid + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-"))
                    : node;
        }
    }

    /** The first error ends the reading, told with its place; warnings, such as of an odd language tag, are passed over. */
    private final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotException(
                    message,
                    new NotRdf(
                            path + (line > 0 ? ":" + line + ":" + column : ""),
                            "is not " + language.getLabel() + " (" + message + "); mend it"));
        }
    }
}
