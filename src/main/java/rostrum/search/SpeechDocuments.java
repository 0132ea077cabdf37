package rostrum.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Store;

/** A speech as a document: its words, and all that it may be counted by, gathered from its claims and mentions. */
final class SpeechDocuments {
    /** Names and meetings that many speeches share are looked up once; the oldest are forgotten. */
    private static final int REMEMBERED = 10_000;

    /** Triples of one thing that are looked at; a thing of every speech has a name in the graph of each. */
    private static final int NAMES = 64;

    /** A span of a text as its IRI ends (RFC 5147). */
    private static final Pattern SPAN = Pattern.compile("#char=(\\d{1,9}),\\d+$");

    private static final FieldType COUNTED = new FieldType();
    private static final FieldType SHOWN = new FieldType(TextField.TYPE_STORED);

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(false);
        COUNTED.setOmitNorms(true);
        COUNTED.freeze();
        SHOWN.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SHOWN.freeze();
    }

    private final Store store;
    private final Paths paths;
    private final Node reference;
    private final Map<Node, List<String>> names = remembering();
    private final Map<Node, List<Node>> meetings = remembering();

    SpeechDocuments(Store store, Iris iris) {
        this.store = store;
        this.paths = new Paths(iris);
        this.reference = iris.referenceGraph();
    }

    Document of(String path, Node speech) {
        Document document = new Document();
        document.add(new StringField(Fields.PATH, path, Field.Store.YES));
        document.add(new StringField(Fields.KIND, "speech", Field.Store.YES));
        facet(document, Facet.KIND, "speech");
        described(document, speech);
        Set<String> named = new LinkedHashSet<>();
        for (Node text : objects(speech, ROS.hasText.asNode())) {
            objects(text, ROS.text.asNode()).stream()
                    .limit(1)
                    .forEach(words -> document.add(new Field(Fields.TEXT, words.getLiteralLexicalForm(), SHOWN)));
            mentions(document, text, named);
        }
        claims(document, speech);
        named.forEach(thing -> facetOf(thing).ifPresent(facet -> facet(document, facet, thing)));
        return document;
    }

    private void described(Document document, Node speech) {
        Set<Node> labels = objects(speech, RDFS.label.asNode());
        labels.stream().limit(1).forEach(label -> {
            document.add(new StoredField(Fields.label("en"), label.getLiteralLexicalForm()));
            document.add(new TextField(Fields.NAME, label.getLiteralLexicalForm(), Field.Store.NO));
        });
        Stream.of(ROS.onBehalfOf, ROS.recordedParty)
                .map(property -> objects(speech, property.asNode()))
                .filter(parties -> !parties.isEmpty())
                .findFirst()
                .ifPresent(parties -> parties.forEach(party -> party(document, party)));
        objects(speech, DCTerms.date.asNode()).stream()
                .flatMap(day -> day(day).stream())
                .findFirst()
                .ifPresent(day -> {
                    document.add(new NumericDocValuesField(Fields.DAY, day.toEpochDay()));
                    document.add(new StoredField(Fields.DAY, day.toEpochDay()));
                    facet(document, Facet.YEAR, String.valueOf(day.getYear()));
                });
        objects(speech, ROS.deliveredIn.asNode())
                .forEach(language -> facet(document, Facet.LANGUAGE, end(language.toString())));
        objects(speech, DCTerms.isPartOf.asNode()).stream()
                .flatMap(record ->
                        meetings
                                .computeIfAbsent(record, it -> List.copyOf(objects(it, DCTerms.isPartOf.asNode())))
                                .stream())
                .flatMap(meeting -> paths.path(meeting).stream())
                .forEach(meeting -> facet(document, Facet.MEETING, meeting));
    }

    private void party(Document document, Node party) {
        paths.path(party).map(Paths::ofState).ifPresent(path -> facet(document, Facet.BY, path));
        names.computeIfAbsent(party, this::named)
                .forEach(name -> document.add(new TextField(Fields.NAME, name, Field.Store.NO)));
    }

    /** Its names in all languages. */
    private List<String> named(Node thing) {
        return Stream.of(SKOS.prefLabel, RDFS.label)
                .flatMap(property -> store.find(reference, thing, property.asNode(), Node.ANY, NAMES).stream())
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .distinct()
                .toList();
    }

    private void mentions(Document document, Node text, Set<String> named) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (Quad part : store.find(Node.ANY, Node.ANY, OA.hasSource.asNode(), text)) {
            Matcher span = SPAN.matcher(part.getSubject().toString());
            for (Node thing : objects(part.getSubject(), ROS.mentions.asNode())) {
                paths.path(thing).ifPresent(path -> {
                    document.add(new Field(Fields.ABOUT, path, COUNTED));
                    named.add(Paths.ofState(path));
                });
                if (span.find(0)) {
                    starts.add(Integer.valueOf(span.group(1)));
                }
            }
        }
        document.add(new StoredField(
                Fields.ANCHORS, starts.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }

    private void claims(Document document, Node speech) {
        Set<String> acts = new LinkedHashSet<>();
        for (Quad made : store.find(Node.ANY, Node.ANY, ROS.madeIn.asNode(), speech)) {
            Set<String> about = new LinkedHashSet<>();
            for (Quad said : store.find(Node.ANY, made.getSubject(), Node.ANY, Node.ANY)) {
                if (said.getPredicate().equals(ROS.speechAct.asNode())) {
                    acts.add(end(said.getObject().toString()));
                } else if (said.getPredicate().equals(ROS.subject.asNode())
                        || said.getPredicate().equals(Iris.term("object"))) {
                    paths.path(said.getObject()).ifPresent(about::add);
                }
            }
            about.forEach(path -> document.add(new Field(Fields.CLAIMED, path, COUNTED)));
        }
        acts.forEach(act -> facet(document, Facet.ACT, act));
    }

    private static Optional<Facet> facetOf(String path) {
        return switch (Paths.kind(path)) {
            case "state" -> Optional.of(Facet.STATE);
            case "body" -> Optional.of(Facet.BODY);
            case "document", "instrument" -> Optional.of(Facet.DOCUMENT);
            case "issue" -> Optional.of(Facet.THEME);
            case "place" -> Optional.of(Facet.PLACE);
            default -> Optional.empty();
        };
    }

    static void facet(Document document, Facet facet, String value) {
        if (!value.isEmpty()) {
            document.add(new SortedSetDocValuesFacetField(facet.parameter(), value));
        }
    }

    /** Of a day of any calendar form that the data may have, those of XML Schema. */
    private static Optional<LocalDate> day(Node literal) {
        try {
            return Optional.of(LocalDate.parse(literal.getLiteralLexicalForm()));
        } catch (DateTimeParseException | UnsupportedOperationException other) {
            return Optional.empty();
        }
    }

    private static String end(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private Set<Node> objects(Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        store.find(Node.ANY, subject, property, Node.ANY, NAMES).forEach(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private static <T> Map<Node, T> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Node, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
