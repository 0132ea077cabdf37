package rostrum.site;

import static rostrum.site.VersionDocuments.say;
import static rostrum.site.VersionDocuments.time;
import static rostrum.site.VersionDocuments.uri;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Followed;
import rostrum.store.Store;
import rostrum.wire.Format;

/**
 * What was added, changed and withdrawn, as a Linked Data Event Stream: a root that lists the pages by the time from
 * which they tell, pages that never change once they are full, and a last one that grows. A member is an activity
 * (Activity Streams 2.0) on a thing and a version of it, which {@link VersionDocuments} tells; its identifier changes
 * with what is said of the thing. The shape asks for what no page says of a version that there is, so that a client which
 * extracts members by it (TREE, "member extraction") fetches each.
 */
final class ChangePages {
    private static final String AS = VersionDocuments.AS;
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
    private final VersionDocuments versions;

    ChangePages(Store store, Iris iris, Issued issued, Documents documents) {
        this.versions = new VersionDocuments(store, iris, issued, documents);
        this.iris = iris;
        this.issued = issued;
        this.documents = documents;
    }

    /**
     * Answers from the log; until this tells all of the live release, nobody keeps what will change.
     *
     * @param answer sets what may be kept of it
     */
    void told(Context context, Handler answer) throws Exception {
        boolean whole = issued.changes().isEmpty()
                || issued.changes().get().followed().map(Followed::whole).orElse(true);
        answer.handle(context);
        String kept = String.valueOf(context.res().getHeader("Cache-Control"));
        if (!whole && !kept.contains("immutable")) {
            context.header("Cache-Control", "no-cache");
        }
    }

    void root(Context context) throws IOException {
        root(context, documents.chosenData(context));
    }

    /** The root by its ending, {@code /changes.ttl}. */
    void document(Context context) throws IOException {
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
        String site = documents.site(context);
        for (Change change : changes) {
            say(quads, stream, uri(TREE + "member"), VersionDocuments.named(site, change.number()));
            quads.addAll(versions.member(site, change));
        }
        context.header("Cache-Control", full ? "public, max-age=604800, immutable" : "public, max-age=60");
        documents.write(context, format, "/changes/" + number, quads);
    }

    void version(Context context) throws IOException {
        versions.version(context);
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
        content(quads, stream, shape);
        return quads;
    }

    /** Either the version's own document was read, or the thing was withdrawn and has none: {@code sh:or}. */
    private static void content(List<Quad> quads, Node stream, Node shape) {
        Map<String, String> either =
                new TreeMap<>(Map.of("content", FOAF.primaryTopic.getURI(), "deleted", AS + "deleted"));
        Node rest = RDF.nil.asNode();
        for (Map.Entry<String, String> one : either.entrySet()) {
            Node list = uri(stream.getURI() + "#shape-or-" + one.getKey());
            Node property = uri(stream.getURI() + "#shape-" + one.getKey());
            say(quads, list, RDF.first.asNode(), property);
            say(quads, list, RDF.rest.asNode(), rest);
            say(quads, property, uri(SH + "path"), uri(one.getValue()));
            say(quads, property, uri(SH + "minCount"), one());
            rest = list;
        }
        say(quads, shape, uri(SH + "or"), rest);
    }

    private static Node one() {
        return NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger);
    }

    private Node stream(Context context) {
        return uri(documents.site(context) + "/changes");
    }
}
