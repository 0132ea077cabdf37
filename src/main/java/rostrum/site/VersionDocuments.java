package rostrum.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.release.Contents;
import rostrum.release.Said;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;

/**
 * Versions of things, each the content of a member of the stream of changes: what was said of a thing from one change
 * until the next, which never changes. A format that keeps graphs has it in a graph named as the version itself, as the
 * TREE specification has members, so that several versions may stand in one store; with {@code ?graphs=own} in the
 * graphs in which it stood.
 */
final class VersionDocuments {
    static final String AS = "https://www.w3.org/ns/activitystreams#";

    private static final String PATH = "/changes/versions/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private final Documents documents;
    private Optional<Map<String, SortedSet<String>>> elsewhere = Optional.empty();

    VersionDocuments(Store store, Iris iris, Issued issued, Documents documents) {
        this.store = store;
        this.iris = iris;
        this.issued = issued;
        this.documents = documents;
    }

    void version(Context context) throws IOException {
        String[] asked = context.pathParam("version").split("\\.", 2);
        Format format = asked.length > 1
                ? Format.ofExtension(asked[1]).orElseThrow(() -> NotAnswered.unknown(context.path()))
                : documents.chosenDataOfEqual(context);
        ChangeLog log = issued.changes().orElseThrow(() -> NotAnswered.unknown("A log of changes"));
        Change change = (asked[0].matches("[1-9]\\d{0,17}")
                        ? log.change(Long.parseLong(asked[0]))
                        : Optional.<Change>empty())
                .orElseThrow(() -> NotAnswered.unknown(context.path()));
        boolean ownGraphs = "own".equals(context.queryParam("graphs"));
        String form = ownGraphs ? "?graphs=own" : "";
        List<Quad> quads = new ArrayList<>(member(documents.site(context), change));
        Node itself = named(documents.site(context), change.number());
        if (change.kind() == Kind.WITHDRAWN) {
            context.status(HttpStatus.GONE);
        } else {
            say(quads, itself, FOAF.primaryTopic.asNode(), thing(change));
            say(quads, itself, VOID.inDataset.asNode(), iris.dataset());
            say(quads, itself, DCTerms.license.asNode(), uri(LICENCE));
            for (Quad quad : said(log, change)) {
                quads.add(ownGraphs ? quad : new Quad(itself, quad.asTriple()));
            }
        }
        Documents.changed(context, change.at());
        context.header(
                "Memento-Datetime",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(change.at().atOffset(ZoneOffset.UTC)));
        context.header("Link", links(change, form).header());
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        documents.write(context, format, PATH + change.number(), quads);
        context.header("Content-Location", documents.path(PATH + change.number()) + "." + format.extension() + form);
    }

    /**
     * What the log keeps, or else what the live release says, where this is still the same.
     *
     * @throws NotAnswered where neither is so
     */
    private List<Quad> said(ChangeLog log, Change change) throws IOException {
        Optional<List<Quad>> kept = log.superseded(change);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<Quad> live = Said.of(store, iris, change.path(), elsewhere());
        if (!Said.fingerprint(live).equals(change.fingerprint())) {
            throw NotAnswered.notKept(thing(change).getURI());
        }
        return live;
    }

    /** Read once; of a store without a folder of its release nothing is known. */
    private synchronized Map<String, SortedSet<String>> elsewhere() throws IOException {
        if (elsewhere.isEmpty()) {
            Optional<Path> folder = issued.folder();
            Optional<Contents> contents = folder.isPresent() ? Contents.read(iris, folder.get()) : Optional.empty();
            elsewhere = Optional.of(
                    contents.map(kept -> Map.copyOf(kept.elsewhere())).orElse(Map.of()));
        }
        return elsewhere.get();
    }

    /**
     * RFC 5829 and RFC 7089: what is true of a version for ever.
     *
     * @param form in which the version was asked for, as the end of an address
     */
    private Linkset links(Change change, String form) {
        List<Target> targets = new ArrayList<>(List.of(
                new Target(iris.things() + change.path(), "original"),
                new Target(documents.path("/data/" + change.path()), "latest-version"),
                new Target(documents.path("/changes"), "collection"),
                new Target(LICENCE, "license")));
        if (change.before() > 0) {
            targets.add(new Target(documents.path(PATH + change.before()), "predecessor-version"));
        }
        if (change.kind() != Kind.WITHDRAWN) {
            for (Target other : documents.alternates(PATH + change.number())) {
                targets.add(new Target(other.href() + form, other.relation(), other.type()));
            }
        }
        return new Linkset(targets);
    }

    /**
     * What is said of a version where it is listed.
     *
     * @param site the whole address of the site
     */
    List<Quad> member(String site, Change change) {
        List<Quad> quads = new ArrayList<>();
        Node member = named(site, change.number());
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
        say(quads, member, uri(AS + "object"), thing(change));
        say(quads, member, DCTerms.isVersionOf.asNode(), thing(change));
        say(quads, member, uri(AS + "published"), time(change.at()));
        say(quads, member, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(change.release()));
        if (change.kind() == Kind.WITHDRAWN) {
            say(quads, member, uri(AS + "deleted"), time(change.at()));
        } else {
            say(quads, member, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(change.fingerprint()));
        }
        if (change.before() > 0) {
            say(quads, member, uri(PROV + "wasRevisionOf"), named(site, change.before()));
        }
        return quads;
    }

    /** The IRI of a version, where the client at hand finds it. */
    static Node named(String site, long number) {
        return uri(site + PATH + number);
    }

    private Node thing(Change change) {
        return uri(iris.things() + change.path());
    }

    static Node time(Instant at) {
        return NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime);
    }

    static void say(List<Quad> quads, Node subject, Node property, Node object) {
        quads.add(new Quad(Quad.defaultGraphIRI, subject, property, object));
    }

    static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
