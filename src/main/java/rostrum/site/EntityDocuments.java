package rostrum.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rostrum.ontology.ROS;
import rostrum.site.view.ClaimPage;
import rostrum.site.view.EntityView;
import rostrum.site.view.Link;
import rostrum.site.view.StatementView;
import rostrum.store.Store;
import rostrum.wire.Format;

/** A thing by its IRI, its page and its data. */
final class EntityDocuments {
    private final Store store;
    private final Places places;
    private final Documents documents;
    private final DataDocuments data;
    private final Claims claims;
    private final StatementPages statements;
    private final EntityPages entities;
    private final Rendering rendering;

    EntityDocuments(Store store, Places places, Words words, Documents documents, Rendering rendering) {
        this.store = store;
        this.places = places;
        this.documents = documents;
        this.rendering = rendering;
        this.data = new DataDocuments(store);
        this.claims = new Claims(store, places, words);
        this.statements = new StatementPages(store, claims, words);
        this.entities = new EntityPages(store, places, claims, words);
    }

    /** A thing is not a document: 303 to the one that the client wants. */
    void thing(Context context) {
        Documents.allowOtherOrigins(context);
        String type = documents.chosen(context);
        String path = rawPath(context, "/id/");
        known(path);
        String document = Format.ofMediaType(type)
                .map(format -> "/data/" + path + "." + format.extension())
                .orElse("/page/" + path);
        context.redirect(document, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    void data(Context context) {
        context.header("Vary", "Accept");
        String raw = rawPath(context, "/data/");
        int dot = raw.lastIndexOf('.');
        Optional<Format> format = Format.ofExtension(raw.substring(dot + 1));
        if (dot < 0 || format.isEmpty()) {
            throw NotAnswered.unknown(
                    "A document " + raw + " (say which format: .ttl, .jsonld, .nt, .rdf, .trig, .nq)");
        }
        String path = raw.substring(0, dot);
        List<Quad> quads = data.of(known(path));
        documents.send(context, format.get(), "/data/" + path, quads);
    }

    void page(Context context) {
        String path = rawPath(context, "/page/");
        if (path.startsWith("text/")) {
            String speech = path.replaceFirst("text/", "speech/").replaceFirst("%23.*", "");
            context.redirect("/page/" + speech, io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        Node thing = known(path);
        if (documents.isKnown(context)) {
            context.status(304);
            return;
        }
        List<Link> formats = Documents.formats("/data/" + path);
        Optional<StatementView> statement =
                path.startsWith("speech/") ? statements.of(thing, formats) : Optional.empty();
        if (statement.isPresent()) {
            StatementView view = statement.get();
            rendering.page(
                    context, "statement", view.label(), "The statement, and every claim read in it.", formats, view);
        } else if (isClaim(thing)) {
            claim(context, thing, formats);
        } else {
            EntityView view = entities.of(thing, formats);
            rendering.page(context, "entity", view.label(), "What is said of " + view.label() + ".", formats, view);
        }
    }

    private void claim(Context context, Node claim, List<Link> formats) {
        var found = claims.of(SiteQuery.CLAIM, claim);
        if (found.isEmpty()) {
            throw NotAnswered.unknown("The claim");
        }
        var view = new ClaimPage(found.getFirst().view(), claim.getURI(), formats);
        rendering.page(context, "claim", view.claim().words(), "A claim and the words it rests on.", formats, view);
    }

    private boolean isClaim(Node thing) {
        return places.kind(thing).equals("claim")
                && !store.find(Node.ANY, thing, RDF.type.asNode(), ROS.Claim.asNode())
                        .isEmpty();
    }

    private Node known(String path) {
        Node thing = places.thing(path);
        if (!store.ask(SiteQuery.EXISTS.sparql(), Map.of("about", thing))) {
            throw NotAnswered.unknown(thing.getURI());
        }
        return thing;
    }

    private static String rawPath(Context context, String root) {
        return context.req().getRequestURI().substring(root.length());
    }
}
