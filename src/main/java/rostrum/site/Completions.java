package rostrum.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.Store;
import rostrum.wire.Json;

/** What an editor completes queries with, and what it calls the things of an answer, as JSON. */
final class Completions {
    private static final String TYPE = "application/json";
    private static final int MOST_LABELS = 500;
    private static final int LONGEST_IRI = 2_000;

    private final Store store;
    private final Iris iris;
    private final Words words;
    private final Documents documents;

    Completions(Store store, Iris iris, Words words, Documents documents) {
        this.store = store;
        this.iris = iris;
        this.words = words;
        this.documents = documents;
    }

    /** Prefixes, and the classes and properties that the release has by its VoID, the most used first. */
    void terms(Context context) {
        Say say = Languages.say(context);
        Map<String, Object> told = new LinkedHashMap<>();
        Map<String, String> prefixes = new TreeMap<>(Prefixes.vocabularies());
        prefixes.put("text", "http://jena.apache.org/text#");
        told.put("prefixes", prefixes);
        told.put("classes", partitions(VOID.classPartition, VOID._class, VOID.entities, say));
        told.put("properties", partitions(VOID.propertyPartition, VOID.property, VOID.triples, say));
        documents.lastingPage(context);
        context.contentType(TYPE).result(Json.of(told));
    }

    /** Those of the whole: within them there are others, of the same terms. */
    private List<Map<String, Object>> partitions(Property partition, Property of, Property counted, Say say) {
        Set<Node> whole = store.find(iris.datasetGraph(), iris.dataset(), partition.asNode(), Node.ANY).stream()
                .map(Quad::getObject)
                .collect(Collectors.toSet());
        List<Map<String, Object>> terms = new ArrayList<>();
        for (Quad part : store.find(iris.datasetGraph(), Node.ANY, of.asNode(), Node.ANY)) {
            if (!whole.contains(part.getSubject())) {
                continue;
            }
            Map<String, Object> term = new LinkedHashMap<>();
            term.put("iri", part.getObject().getURI());
            term.put("label", words.link(part.getObject(), say).words());
            term.put(
                    "count",
                    store.find(iris.datasetGraph(), part.getSubject(), counted.asNode(), Node.ANY).stream()
                            .map(count -> Long.parseLong(count.getObject().getLiteralLexicalForm()))
                            .findFirst()
                            .orElse(0L));
            terms.add(term);
        }
        terms.sort(Comparator.comparing((Map<String, Object> term) -> (Long) term.getOrDefault("count", 0L))
                .reversed()
                .thenComparing(term -> String.valueOf(term.get("iri"))));
        return terms;
    }

    /** What the things of a form's {@code iri} fields are called, and where each is shown. */
    void labels(Context context) {
        List<String> asked = context.formParams("iri");
        if (asked.size() > MOST_LABELS || asked.stream().anyMatch(one -> one.length() > LONGEST_IRI)) {
            throw NotAnswered.wrong("Ask for at most " + MOST_LABELS + " names at a time.");
        }
        Say say = Languages.say(context);
        Map<String, Object> told = new LinkedHashMap<>();
        asked.stream().distinct().forEach(one -> {
            Link link = words.link(NodeFactory.createURI(one), say);
            told.put(
                    one,
                    Map.of(
                            "label", link.words(),
                            "href", link.href(),
                            "kind", link.kind(),
                            "language", link.language()));
        });
        Languages.mark(context);
        context.contentType(TYPE).result(Json.of(told));
    }
}
