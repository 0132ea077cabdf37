package rostrum.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.suggest.document.SuggestField;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;
import rostrum.store.Store;

/** Things that speeches speak of as documents: their names, and how much is said of them. */
final class ThingDocuments {
    /** Longer names are sentences, which nobody types from their beginning. */
    private static final int LONGEST_SUGGESTED = 80;

    /** What it weighs that a label begins as typed, against how often the thing is spoken of. */
    private static final int LABEL = 6_000;

    /** As much for any other name. */
    private static final int NAME = 3_000;

    /** Names of one thing that are kept; it may be called anew in every speech. */
    private static final int MOST_NAMES = 100;

    private static final Set<String> KINDS =
            Stream.of(Kind.values()).map(Kind::path).map(path -> path + "/").collect(Collectors.toUnmodifiableSet());

    private static final Set<Node> NAMING = Set.of(
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode(),
            SKOS.altLabel.asNode(),
            DCTerms.title.asNode(),
            ROS.symbol.asNode());

    private final Store store;
    private final Paths paths;
    private final Node reference;
    private final IndexReader speeches;

    /** @param speeches the documents of all speeches */
    ThingDocuments(Store store, Iris iris, IndexReader speeches) {
        this.store = store;
        this.paths = new Paths(iris);
        this.reference = iris.referenceGraph();
        this.speeches = speeches;
    }

    /** None for what has no name. */
    Optional<Document> of(String path, Node thing) throws IOException {
        Names names = new Names(new TreeMap<>(), new LinkedHashSet<>());
        store.find(reference, thing, Node.ANY, Node.ANY, MOST_NAMES).forEach(names::add);
        if (names.labels.isEmpty()) {
            for (Node property : NAMING) {
                store.find(Node.ANY, thing, property, Node.ANY, MOST_NAMES).forEach(names::add);
            }
        }
        if (names.labels.isEmpty()) {
            return Optional.empty();
        }
        Document document = new Document();
        document.add(new StringField(Fields.PATH, path, Field.Store.YES));
        names.labels.forEach((language, label) -> document.add(new StoredField(Fields.label(language), label)));
        if (KINDS.stream().anyMatch(path::startsWith)) {
            String kind = Paths.kind(path);
            document.add(new StringField(Fields.KIND, kind, Field.Store.YES));
            SpeechDocuments.facet(document, Facet.KIND, kind);
            store.find(Node.ANY, thing, ROS.ofState.asNode(), Node.ANY, 1).stream()
                    .flatMap(quad -> paths.path(quad.getObject()).stream())
                    .forEach(state -> SpeechDocuments.facet(document, Facet.STATE, state));
            said(document, path, names);
        }
        return Optional.of(document);
    }

    /** @param labels by language */
    private record Names(Map<String, String> labels, Set<String> all) {
        void add(Quad quad) {
            Node name = quad.getObject();
            if (!name.isLiteral() || !NAMING.contains(quad.getPredicate())) {
                return;
            }
            String words =
                    name.getLiteralLexicalForm().replaceAll("\\p{Cntrl}", " ").strip();
            String language = name.getLiteralLanguage().isEmpty() ? "en" : name.getLiteralLanguage();
            all.add(words);
            if (quad.getPredicate().equals(SKOS.prefLabel.asNode())) {
                labels.put(language, words);
            } else if (quad.getPredicate().equals(RDFS.label.asNode())) {
                labels.putIfAbsent(language, words);
            }
        }
    }

    private void said(Document document, String path, Names names) throws IOException {
        int naming = speeches.docFreq(new Term(Fields.ABOUT, path));
        long claims = speeches.totalTermFreq(new Term(Fields.CLAIMED, path));
        int weight = (int) Math.min(Integer.MAX_VALUE / 2, naming + claims);
        document.add(new StoredField(Fields.SPEECHES, naming));
        document.add(new StoredField(Fields.CLAIMS, claims));
        document.add(new FeatureField(Fields.WEIGHT, "said", 1 + weight));
        for (String name : names.all) {
            document.add(new TextField(Fields.NAME, name, Field.Store.NO));
            if (name.length() <= LONGEST_SUGGESTED) {
                document.add(new TextField(Fields.EXACT, name, Field.Store.NO));
            }
        }
        int spokenOf = (int) (1_000 * Math.log1p(weight));
        suggestions(names)
                .forEach((words, bonus) -> document.add(new SuggestField(Fields.SUGGEST, words, spokenOf + bonus)));
    }

    /** Each name from its beginning, labels before others, and from each of its words on; with what that adds to its weight. */
    private static Map<String, Integer> suggestions(Names names) {
        Map<String, Integer> suggestions = new LinkedHashMap<>();
        for (String name : names.all) {
            if (name.length() > LONGEST_SUGGESTED || !name.codePoints().anyMatch(Character::isLetterOrDigit)) {
                continue;
            }
            suggestions.merge(name, names.labels.containsValue(name) ? LABEL : NAME, Math::max);
            for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
                String rest = name.substring(at + 1);
                if (rest.length() > 2 && Character.isLetterOrDigit(rest.codePointAt(0))) {
                    suggestions.putIfAbsent(rest, 0);
                }
            }
        }
        return suggestions;
    }
}
