package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.wire.Format;

/**
 * What was added, changed and withdrawn, as a Linked Data Event Stream: a root that lists the pages by the time from
 * which they tell, pages that never change once they are full, and a last one that grows. A member is an activity
 * (Activity Streams 2.0) on a thing, which is fetched by its own IRI; its identifier changes with what is said of it.
 */
final class ChangePages {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String LDES = "https://w3id.org/ldes#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String TREE = "https://w3id.org/tree#";

    /** What every member has, once each. */
    private static final Map<String, String> MEMBERS = new TreeMap<>(Map.of(
            "thing", DCTerms.isVersionOf.getURI(),
            "published", AS + "published",
            "release", OWL.versionInfo.getURI()));

    private final Iris iris;
    private final Issued issued;
    private final Documents documents;

    ChangePages(Iris iris, Issued issued, Documents documents) {
        this.iris = iris;
        this.issued = issued;
        this.documents = documents;
    }

    void root(Context context) throws IOException {
        root(context, documents.chosenData(context));
    }

    /** The root by its ending, {@code /changes.ttl}. */
    void rootDocument(Context context) throws IOException {
        root(context, format(context, context.pathParam("extension")));
    }

    private static Format format(Context context, String extension) {
        return Format.ofExtension(extension).orElseThrow(() -> NotAnswered.unknown(context.path()));
    }

    private void root(Context context, Format format) throws IOException {
        ChangeLog log = log();
        int pages = log.pages();
        Documents.changed(context, issued.at());
        Node stream = stream(context);
        List<Quad> quads = new ArrayList<>(about(stream));
        say(quads, stream, uri(TREE + "view"), stream);
        say(quads, stream, RDF.type.asNode(), uri(TREE + "Node"));
        for (int page = 1; page <= pages; page++) {
            Node relation = uri(stream.getURI() + "#to-" + page);
            say(quads, stream, uri(TREE + "relation"), relation);
            say(quads, relation, RDF.type.asNode(), uri(TREE + "GreaterThanOrEqualToRelation"));
            say(quads, relation, uri(TREE + "node"), uri(stream.getURI() + "/" + page));
            say(quads, relation, uri(TREE + "path"), uri(AS + "published"));
            say(
                    quads,
                    relation,
                    uri(TREE + "value"),
                    time(log.page(page).getFirst().at()));
        }
        context.header("Cache-Control", "public, max-age=60");
        documents.write(context, format, "/changes", quads);
    }

    void page(Context context) throws IOException {
        String[] asked = context.pathParam("page").split("\\.", 2);
        Format format = asked.length > 1 ? format(context, asked[1]) : documents.chosenData(context);
        ChangeLog log = log();
        String number = asked[0];
        List<Change> changes = number.matches("[1-9]\\d{0,8}") ? log.page(Integer.parseInt(number)) : List.of();
        if (changes.isEmpty()) {
            throw NotAnswered.unknown("A page " + number + " of changes");
        }
        boolean full = changes.size() == ChangeLog.PAGE;
        Documents.changed(context, changes.getLast().at());
        Node stream = stream(context);
        Node page = uri(stream.getURI() + "/" + number);
        List<Quad> quads = new ArrayList<>(about(stream));
        say(quads, stream, uri(TREE + "view"), page);
        say(quads, page, RDF.type.asNode(), uri(TREE + "Node"));
        if (full) {
            say(quads, page, uri(LDES + "immutable"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
        }
        changes.forEach(change -> member(quads, stream, change));
        context.header("Cache-Control", full ? "public, max-age=604800, immutable" : "public, max-age=60");
        documents.write(context, format, "/changes/" + number, quads);
    }

    private ChangeLog log() {
        return issued.changes().orElseThrow(() -> NotAnswered.unknown("A log of changes"));
    }

    private List<Quad> about(Node stream) {
        List<Quad> quads = new ArrayList<>();
        say(quads, stream, RDF.type.asNode(), uri(LDES + "EventStream"));
        say(quads, stream, uri(LDES + "timestampPath"), uri(AS + "published"));
        say(quads, stream, uri(LDES + "versionOfPath"), DCTerms.isVersionOf.asNode());
        say(quads, stream, DCTerms.source.asNode(), iris.dataset());
        Node shape = uri(stream.getURI() + "#shape");
        say(quads, stream, uri(TREE + "shape"), shape);
        say(quads, shape, RDF.type.asNode(), uri(SH + "NodeShape"));
        MEMBERS.forEach((name, path) -> {
            Node property = uri(stream.getURI() + "#shape-" + name);
            say(quads, shape, uri(SH + "property"), property);
            say(quads, property, uri(SH + "path"), uri(path));
            say(quads, property, uri(SH + "minCount"), one());
            say(quads, property, uri(SH + "maxCount"), one());
        });
        return quads;
    }

    private static Node one() {
        return NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger);
    }

    private void member(List<Quad> quads, Node stream, Change change) {
        Node member = uri(iris.base() + "changes#" + change.number());
        Node thing = uri(iris.things() + change.path());
        say(quads, stream, uri(TREE + "member"), member);
        say(
                quads,
                member,
                RDF.type.asNode(),
                uri(AS
                        + switch (change.kind()) {
                            case ADDED -> "Create";
                            case CHANGED -> "Update";
                            case WITHDRAWN -> "Delete";
                        }));
        say(quads, member, uri(AS + "object"), thing);
        say(quads, member, DCTerms.isVersionOf.asNode(), thing);
        say(quads, member, uri(AS + "published"), time(change.at()));
        say(quads, member, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(change.release()));
        if (!change.fingerprint().isEmpty()) {
            say(quads, member, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(change.fingerprint()));
        }
    }

    private Node stream(Context context) {
        return uri(documents.site(context) + "/changes");
    }

    private static Node time(Instant at) {
        return NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime);
    }

    private static void say(List<Quad> quads, Node subject, Node property, Node object) {
        quads.add(new Quad(Quad.defaultGraphIRI, subject, property, object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
