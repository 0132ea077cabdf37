package rostrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.opentest4j.TestAbortedException;
import rostrum.ontology.ROS;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.Mention;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.Speaker;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/**
 * The bundled statement as a perfect reader would read it: the 73 claims of the gold file, their things with the types,
 * labels and facts of the gold graph. For tests of what comes after the reading.
 */
public final class GoldReading {
    /** The folder of gold data beside the project. */
    private static final Path GOLD = Path.of("../shared/eval/seed");

    private static final Path TEXT = Path.of("data/seed-statement.txt");
    private static final Set<String> FACTS = Set.of(
            "proposition",
            "condition",
            "hasParty",
            "agreementStatus",
            "ofState",
            "pillarNumber",
            "actionTarget",
            "isPartOf",
            "hasPart");
    private static final Map<String, String> GRAPH_PREFIXES = Map.of("tlk", "neg", "org1", "org");

    private GoldReading() {}

    /** The reading with the record's metadata: S/PV.7847, speech 101, 20 December 2016. */
    public static Reading withRecord() {
        SpeechRecord record = new SpeechRecord(
                "S/PV.7847",
                "S/PV.7847",
                Optional.of(LocalDate.of(2016, 12, 20)),
                101,
                List.of(
                        "Maintenance of international peace and security",
                        "Trafficking in persons in conflict situations"),
                Optional.of("Peru"),
                Optional.of("Guest"),
                List.of("S/PV.7847"));
        return reading(record.key(), Optional.of(record));
    }

    /** The reading of the text alone. */
    public static Reading withoutRecord() {
        return reading("seed-statement", Optional.empty());
    }

    private static Reading reading(String key, Optional<SpeechRecord> record) {
        SpeechText text = SpeechText.of(read(TEXT));
        List<Claim> claims = claims(key);
        return new Reading(
                new Statement(key, "seed-statement.txt", text, record),
                speaker(),
                mentions(claims),
                claims,
                described(claims),
                List.of());
    }

    private static Speaker speaker() {
        return new Speaker(
                Optional.of("Tenya Hasegawa"),
                Optional.of("Mr."),
                Optional.of(new Thing(Kind.STATE, "PER")),
                Optional.of("Peru"),
                Optional.of("es"),
                Optional.of(new Span(0, 18)),
                Optional.of(new Span(19, 25)),
                Optional.of(new Span(26, 44)));
    }

    private static List<Claim> claims(String key) {
        Map<String, Thing> realized = realizations();
        List<Claim> claims = new ArrayList<>();
        for (String line : read(gold("claims.tsv")).lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            Voice voice = constant(Voice.class, cells[9]);
            claims.add(new Claim(
                    (Thing) term(key, cells[1]),
                    cells[2].substring("ros:".length()),
                    term(key, cells[3]),
                    Optional.of(cells[4]).filter(reason -> !reason.isEmpty()),
                    Optional.ofNullable(realized.get(cells[0])),
                    voice == Voice.RECORD ? Optional.empty() : Optional.of(new Thing(Kind.STATE, "PER")),
                    constant(SpeechAct.class, cells[5]),
                    constant(Modality.class, cells[6]),
                    constant(Grounding.class, cells[7]),
                    constant(Completeness.class, cells[8]),
                    voice,
                    new Span(Integer.parseInt(cells[10]), Integer.parseInt(cells[11])),
                    new Span(Integer.parseInt(cells[12]), Integer.parseInt(cells[13])),
                    "gold/" + cells[0]));
        }
        return claims;
    }

    private static Map<String, Thing> realizations() {
        Model gold = goldGraph();
        Map<String, Thing> realized = new HashMap<>();
        gold.listStatements(null, gold.createProperty(ROS.NS, "realizedBy"), (RDFNode) null)
                .forEach(it -> realized.put(it.getSubject().getLocalName(), thing(gold, it.getResource())));
        return realized;
    }

    /** A name of a state, body, document or place wherever a claim's argument is exactly it. */
    private static List<Mention> mentions(List<Claim> claims) {
        Set<Kind> named = Set.of(Kind.STATE, Kind.DOCUMENT, Kind.BODY, Kind.PLACE, Kind.POLICY);
        return claims.stream()
                .filter(claim -> claim.object() instanceof Thing thing && named.contains(thing.kind()))
                .map(claim -> new Mention((Thing) claim.object(), claim.argument(), Mention.Form.NAMED))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Described> described(List<Claim> claims) {
        Model gold = goldGraph();
        Set<Thing> things = new java.util.TreeSet<>();
        claims.forEach(claim -> {
            Stream.concat(Stream.of(claim.subject(), claim.object()), claim.realizedBy().stream())
                    .forEach(term -> {
                        if (term instanceof Thing thing && thing.kind() != Kind.SPEECH) {
                            things.add(thing);
                        }
                    });
        });
        things.add(new Thing(Kind.STATE, "DEU"));
        things.add(new Thing(Kind.STATE, "ESP"));
        things.add(new Thing(Kind.STATE, "RUS"));
        Map<Thing, Resource> resources = new TreeMap<>();
        gold.listSubjects().forEach(it -> {
            if (it.hasProperty(RDF.type)) {
                Thing thing = thing(gold, it);
                resources.put(thing, it);
            }
        });
        return resources.entrySet().stream()
                .filter(entry -> things.contains(entry.getKey()))
                .map(entry -> described(gold, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Described described(Model gold, Thing thing, Resource resource) {
        List<Fact> facts = new ArrayList<>();
        resource.listProperties().forEach(it -> {
            String property = it.getPredicate().getLocalName();
            if (FACTS.contains(property)) {
                facts.add(new Fact(property, term(gold, it.getObject())));
            }
        });
        facts.sort(java.util.Comparator.comparing(Fact::property)
                .thenComparing(fact -> fact.value().abbreviated()));
        if (thing.kind() == Kind.DOCUMENT && !thing.id().contains("para")) {
            facts.add(new Fact("symbol", new Value("S/RES/2331 (2016)", "string")));
        }
        return new Described(
                thing, resource.getPropertyResourceValue(RDF.type).getLocalName(), label(thing, resource), facts);
    }

    private static String label(Thing thing, Resource resource) {
        if (resource.hasProperty(SKOS.prefLabel)) {
            return resource.getProperty(SKOS.prefLabel).getString();
        }
        return switch (thing.kind()) {
            case MEETING -> "Meeting S/PV.7847";
            case POSITION ->
                resource.getProperty(resource.getModel().createProperty(ROS.NS, "proposition"))
                        .getString();
            case AGREEMENT -> "Agreement of " + thing.id().substring(0, 7).replace("-", " and ");
            case NEGOTIATION -> "Talks of " + thing.id().substring(0, 7).replace("-", " and ");
            default -> throw new IllegalStateException("the gold graph has no label for " + thing.abbreviated());
        };
    }

    private static Term term(Model gold, RDFNode node) {
        if (!node.isLiteral()) {
            return thing(gold, node.asResource());
        }
        String type = node.asLiteral().getDatatypeURI();
        String name = type.substring(type.indexOf('#') + 1);
        return new Value(node.asLiteral().getLexicalForm(), name.equals("langString") ? "string" : name);
    }

    private static Thing thing(Model gold, Resource resource) {
        String iri = resource.getURI();
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        String prefix =
                Optional.ofNullable(gold.getNsURIPrefix(iri.substring(0, cut))).orElse("speech");
        return new Thing(kind(GRAPH_PREFIXES.getOrDefault(prefix, prefix)), iri.substring(cut));
    }

    private static Term term(String key, String abbreviated) {
        if (abbreviated.startsWith("\"")) {
            int end = abbreviated.indexOf('"', 1);
            return new Value(abbreviated.substring(1, end), abbreviated.substring(end + 3));
        }
        if (abbreviated.equals(":speech")) {
            return new Thing(Kind.SPEECH, key);
        }
        int colon = abbreviated.indexOf(':');
        return new Thing(kind(abbreviated.substring(0, colon)), abbreviated.substring(colon + 1));
    }

    private static Kind kind(String prefix) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst()
                .orElse(Kind.VALUE);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String term) {
        return Enum.valueOf(type, term.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Model goldGraph() {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(dataset, gold("seed.trig").toString());
        return dataset.getUnionModel().setNsPrefixes(dataset.getPrefixMapping());
    }

    /** A file of the gold data; where it is absent, the test fails in continuous integration and is not run elsewhere. */
    private static Path gold(String name) {
        Path file = GOLD.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        String message = "needs the gold data beside the project: " + file + " is absent";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        throw new TestAbortedException(message);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
