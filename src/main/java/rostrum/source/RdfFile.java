package rostrum.source;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import rostrum.source.Incoming.Rejected;

/**
 * A file that holds RDF, known by its name: {@code .ttl}, {@code .trig}, {@code .nq} and the like, also with .gz. What
 * stands in it is never followed: no entity of its XML, no context of its JSON-LD is fetched.
 */
public final class RdfFile {
    private RdfFile() {}

    public static boolean is(String input) {
        return language(input).isPresent();
    }

    /** The file's name without what tells the format. */
    public static String name(String input) {
        return input.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[a-z]+(\\.gz)?$", "");
    }

    /**
     * Hands on the file's quads until its end, or until the first fault.
     *
     * @return what is wrong with it, and in which line; none where it could be read to its end
     */
    public static Optional<Rejected> read(String input, Consumer<Quad> quads) {
        Path file = Path.of(input);
        if (!Files.isRegularFile(file)) {
            return Optional.of(new Rejected(input, "does not exist; check the path"));
        }
        Faults faults = new Faults();
        try (InputStream in = open(file)) {
            RDFParser.source(in)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .forceLang(language(input).orElseThrow())
                    .base(IRILib.filenameToIRI(input))
                    .errorHandler(faults)
                    .set(LangJSONLD11.JSONLD_OPTIONS, alone())
                    .parse(handing(quads));
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(Sources.unreadable(input, unreadable));
        } catch (RiotException broken) {
            return Optional.of(new Rejected(
                    input + (faults.line > 0 ? ":" + faults.line : ""), "is not valid RDF: " + broken.getMessage()));
        } catch (StackOverflowError deep) {
            return Optional.of(new Rejected(input, "is nested too deep to be read; write it as N-Quads"));
        }
    }

    private static JsonLdOptions alone() {
        return new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "its context " + address
                            + " is elsewhere, and nothing is fetched; write the context into the file");
        });
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private static Optional<Lang> language(String input) {
        return Optional.ofNullable(RDFLanguages.filenameToLang(input))
                .filter(lang -> RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang));
    }

    private static StreamRDF handing(Consumer<Quad> quads) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                quads.accept(Quad.create(Quad.defaultGraphIRI, triple));
            }

            @Override
            public void quad(Quad quad) {
                quads.accept(quad);
            }
        };
    }

    /** Remembers the line of the first fault. Warnings are the writer's business. */
    private static final class Faults implements ErrorHandler {
        private long line;

        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            this.line = line;
            throw new RiotException(message);
        }
    }
}
