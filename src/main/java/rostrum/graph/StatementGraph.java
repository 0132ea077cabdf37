package rostrum.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.ROS;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.Reading;
import rostrum.statement.RecordCheck;
import rostrum.statement.Span;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/**
 * One reading as quads, in graphs of their own: what the speaker says, what the record says, what follows from claims,
 * and what we add, by its source: resolved dates, checks against the record, doubts about what is printed. Without blank nodes, sorted: the same reading is always the same list.
 */
public final class StatementGraph {
    private static final Map<String, Node> FOREIGN_CLASSES =
            Map.of("Person", FOAF.Person.asNode(), "Concept", SKOS.Concept.asNode());
    private static final Map<String, Node> FOREIGN_PROPERTIES =
            Map.of("isPartOf", DCTerms.isPartOf.asNode(), "hasPart", DCTerms.hasPart.asNode());
    private static final Set<String> PROSE = Set.of("proposition", "condition", "agendaItem", "agendaSubItem");

    private final Iris iris;
    private final Function<String, Optional<Thing>> parties;

    /** A graph that leaves the names of parties in records as they are. */
    public StatementGraph(Iris iris) {
        this(iris, name -> Optional.empty());
    }

    /** @param parties the state or body that a record's name for it means */
    public StatementGraph(Iris iris, Function<String, Optional<Thing>> parties) {
        this.iris = iris;
        this.parties = parties;
    }

    public List<Quad> quads(Reading reading) {
        return quads(reading, List.of());
    }

    /** @param checks claims of the reading held against the record */
    public List<Quad> quads(Reading reading, List<RecordCheck> checks) {
        Quads quads = new Quads();
        new Writer(iris, reading, quads).write();
        RecordCheckGraph.write(iris, reading.statement().key(), checks, quads);
        reading.statement().record().ifPresent(record -> {
            recordedParty(reading.statement().key(), record, quads);
            disagreement(reading, record)
                    .ifPresent(words -> quads.about(
                                    iris.enrichmentGraph("record-check"),
                                    iris.speech(reading.statement().key()))
                            .add(ROS.disagreement.asNode(), Quads.english(words)));
        });
        return quads.sorted();
    }

    /** A speech of which only the record is at hand. */
    public List<Quad> quads(String key, SpeechRecord record) {
        Quads quads = new Quads();
        quads.about(iris.recordGraph(key), iris.speech(key))
                .add(RDF.type.asNode(), ROS.Speech.asNode())
                .add(
                        RDFS.label.asNode(),
                        Quads.english("Speech " + record.number() + " of " + record.documentSymbol()));
        RecordGraph.write(iris, key, record, quads);
        recordedParty(key, record, quads);
        return quads.sorted();
    }

    /** What record and heading say differently of the party spoken for; nothing where they agree or one is silent. */
    public Optional<String> disagreement(Reading reading, SpeechRecord record) {
        Optional<Thing> recorded = record.participant().flatMap(parties);
        Optional<Thing> printed = reading.speaker().represents();
        return recorded.isPresent() && printed.isPresent() && !recorded.equals(printed)
                ? Optional.of("The record names " + record.participant().orElse("") + ", the heading "
                        + reading.speaker()
                                .representsName()
                                .orElse(printed.get().id()) + ".")
                : Optional.empty();
    }

    private void recordedParty(String key, SpeechRecord record, Quads quads) {
        record.participant()
                .flatMap(parties)
                .ifPresent(party -> quads.about(iris.recordGraph(key), iris.speech(key))
                        .add(ROS.recordedParty.asNode(), iris.thing(party)));
    }

    /** The state of one writing. */
    private static final class Writer {
        private final Iris iris;
        private final Reading reading;
        private final String key;
        private final Node speech;
        private final Node speechGraph;
        private final Node recordGraph;
        private final Quads quads;
        private final SpanGraph spans;
        private final ClaimWords words;

        Writer(Iris iris, Reading reading, Quads quads) {
            this.iris = iris;
            this.reading = reading;
            this.quads = quads;
            this.key = reading.statement().key();
            this.speech = iris.speech(key);
            this.speechGraph = iris.speechGraph(key);
            this.recordGraph = iris.recordGraph(key);
            this.spans = new SpanGraph(iris, reading.statement(), quads);
            this.words = new ClaimWords(reading.described());
        }

        void write() {
            text();
            reading.statement().record().ifPresent(record -> RecordGraph.write(iris, key, record, quads));
            int number = 0;
            for (Claim claim : reading.claims()) {
                claim(claim, ++number);
                derived(claim);
            }
            for (var mention : reading.mentions()) {
                quads.add(speechGraph, span(mention.span()), ROS.mentions.asNode(), node(mention.thing()));
            }
            described();
            FlagGraph.write(iris, reading, spans, quads);
        }

        private void text() {
            var text = reading.statement().text();
            quads.about(speechGraph, speech)
                    .add(RDF.type.asNode(), ROS.Speech.asNode())
                    .add(RDFS.label.asNode(), Quads.english(ClaimWords.ofSpeech(reading)))
                    .add(ROS.hasText.asNode(), iris.text(key));
            quads.about(speechGraph, iris.text(key))
                    .add(RDF.type.asNode(), ROS.SpeechText.asNode())
                    .add(ROS.text.asNode(), Quads.string(text.value()))
                    .add(ROS.sha256.asNode(), Quads.string(text.sha256()))
                    .add(ROS.lengthInCodePoints.asNode(), Quads.integer(text.length()))
                    .add(DCTerms.language.asNode(), iris.thing(new Thing(Kind.LANGUAGE, "en")));
        }

        private void claim(Claim claim, int number) {
            Quads.Subject node = quads.about(graphOf(claim), iris.claim(key, number))
                    .add(RDF.type.asNode(), ROS.Claim.asNode())
                    .add(RDFS.label.asNode(), Quads.english(words.of(claim)))
                    .add(ROS.madeIn.asNode(), speech)
                    .add(ROS.voice.asNode(), iris.concept("voice", claim.voice()))
                    .add(ROS.subject.asNode(), node(claim.subject()))
                    .add(ROS.predicate.asNode(), property(claim.predicate()))
                    .add(Iris.term("object"), node(claim.predicate(), claim.object()))
                    .add(ROS.speechAct.asNode(), iris.concept("speech-act", claim.speechAct()))
                    .add(ROS.modality.asNode(), iris.concept("modality", claim.modality()))
                    .add(ROS.grounding.asNode(), iris.concept("grounding", claim.grounding()))
                    .add(ROS.completeness.asNode(), iris.concept("completeness", claim.completeness()))
                    .add(ROS.evidence.asNode(), span(claim.span()))
                    .add(ROS.argument.asNode(), span(claim.argument()))
                    .add(ROS.rule.asNode(), Quads.string(claim.rule()));
            claim.regarding().ifPresent(reason -> node.add(ROS.regarding.asNode(), Quads.english(reason)));
            claim.realizedBy().ifPresent(thing -> node.add(ROS.realizedBy.asNode(), node(thing)));
            claim.claimant()
                    .map(this::node)
                    .or(() -> reading.statement().record().map(this::recordNode))
                    .ifPresent(party -> node.add(ROS.claimant.asNode(), party));
        }

        /** A direct triple, only where the claim is whole and the speaker's own; and the day it resolves to. */
        private void derived(Claim claim) {
            if (claim.completeness() != Completeness.COMPLETE || claim.modality() == Modality.ATTRIBUTED) {
                return;
            }
            Node subject = node(claim.subject());
            Node object = node(claim.predicate(), claim.object());
            quads.add(iris.derivedGraph(key), subject, property(claim.predicate()), object);
            if (claim.predicate().equals(ROS.relativeDate.getLocalName()) && claim.object() instanceof Value value) {
                reading.statement()
                        .record()
                        .flatMap(SpeechRecord::date)
                        .ifPresent(day -> occurredOn(subject, day, value));
            }
        }

        private void occurredOn(Node event, LocalDate day, Value relative) {
            LocalDate resolved = day.plusDays(Duration.parse(relative.lexical()).toDays());
            quads.about(iris.enrichmentGraph("resolved-dates"), event)
                    .add(
                            ROS.occurredOn.asNode(),
                            NodeFactory.createLiteralDT(resolved.toString(), XSDDatatype.XSDdate));
        }

        /** Each thing where it is spoken of, named as it is there: in the record's graph, the speaker's, or both. */
        private void described() {
            Map<Voice, Set<Thing>> spoken = new HashMap<>();
            for (Claim claim : reading.claims()) {
                Set<Thing> things = spoken.computeIfAbsent(claim.voice(), voice -> new HashSet<>());
                things.add(claim.subject());
                if (claim.object() instanceof Thing object) {
                    things.add(object);
                }
            }
            Set<Thing> recorded = spoken.getOrDefault(Voice.RECORD, Set.of());
            Set<Thing> said = new HashSet<>(spoken.getOrDefault(Voice.SPEAKER, Set.of()));
            reading.mentions().forEach(mention -> said.add(mention.thing()));
            for (Described thing : reading.described()) {
                if (recorded.contains(thing.thing())) {
                    described(recordGraph, thing);
                }
                if (said.contains(thing.thing()) || !recorded.contains(thing.thing())) {
                    described(speechGraph, thing);
                }
            }
        }

        private void described(Node graph, Described described) {
            Node type = FOREIGN_CLASSES.getOrDefault(described.type(), Iris.term(described.type()));
            Quads.Subject node = quads.about(graph, node(described.thing()))
                    .add(RDF.type.asNode(), type)
                    .add(RDFS.label.asNode(), Quads.english(described.label()));
            for (Fact fact : described.facts()) {
                node.add(property(fact.property()), node(fact.property(), fact.value()));
            }
        }

        private Node graphOf(Claim claim) {
            return switch (claim.voice()) {
                case RECORD -> recordGraph;
                case SPEAKER -> speechGraph;
                case ENRICHMENT -> iris.enrichmentGraph("reading");
            };
        }

        private Node recordNode(SpeechRecord record) {
            return iris.thing(Kind.RECORD, SpeechRecord.iriForm(record.documentSymbol()));
        }

        private Node property(String localName) {
            return FOREIGN_PROPERTIES.getOrDefault(localName, Iris.term(localName));
        }

        private Node node(Thing thing) {
            return iris.thing(key, thing);
        }

        private Node node(String property, Term term) {
            return switch (term) {
                case Thing thing -> node(thing);
                case Value value
                when property.equals(ROS.agreementStatus.getLocalName()) ->
                    AgreementStatus.concept(iris, value.lexical());
                case Value value when PROSE.contains(property) -> Quads.english(value.lexical());
                case Value value ->
                    NodeFactory.createLiteralDT(
                            value.lexical(), NodeFactory.getType(XSDDatatype.XSD + "#" + value.datatype()));
            };
        }

        private Node span(Span span) {
            return spans.node(span);
        }
    }
}
