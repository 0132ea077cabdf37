package rostrum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Checking;
import rostrum.graph.Conformance;
import rostrum.graph.Violation;
import rostrum.ontology.Prefixes;
import rostrum.wire.Format;
import rostrum.wire.Serializer;

/** {@code validate}: SHACL over inputs, or over the store where there is none. */
@Command(name = "validate", description = "Checks inputs, or the store where none is given, against the shapes.")
final class Validate implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Knowledge knowledge = new Knowledge();

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Text files, folders of .txt files, files of RDF, or -.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "Of the report: one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Report format = Report.TEXT;

    @Mixin
    private final Target target = new Target();

    /** What a report is written in: words, or the SHACL report in RDF. */
    enum Report {
        TEXT,
        TURTLE,
        JSONLD,
        NTRIPLES,
        RDFXML
    }

    @Override
    public Integer call() throws Exception {
        if (!inputs.isEmpty() && target.isNamed()) {
            throw new Failures.Told("give inputs or a --store to validate, not both.");
        }
        AtomicInteger rejected = new AtomicInteger();
        Conformance conformance = inputs.isEmpty()
                ? ofStore()
                : Checking.inputs(knowledge.publication(console), inputs, System.in, bad -> {
                    rejected.incrementAndGet();
                    console.error(bad);
                });
        if (rejected.get() == 0 || !conformance.conforms()) {
            console.print(format == Report.TEXT ? words(conformance) : rdf(conformance));
            console.flush();
        }
        return conformance.conforms() && rejected.get() == 0 ? 0 : 1;
    }

    private Conformance ofStore() throws IOException, Failures.Told {
        try (Opened open = Opened.of(target, console)) {
            return Checking.store(open.store());
        }
    }

    private static String words(Conformance conformance) {
        if (conformance.conforms()) {
            return "conforms";
        }
        List<String> sentences =
                conformance.violations().stream().map(Violation::sentence).toList();
        return String.join("\n", sentences) + "\n" + sentences.size()
                + (sentences.size() == 1 ? " place does" : " places do") + " not conform";
    }

    private String rdf(Conformance conformance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(Format.valueOf(format.name()), out, Prefixes.vocabularies())) {
            serializer.write(conformance.report().stream()
                    .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                    .toList());
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
