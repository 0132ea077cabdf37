package rostrum.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.site.view.ClaimPage;
import rostrum.site.view.EntityView;
import rostrum.site.view.Link;
import rostrum.site.view.StatementView;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;

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
    private final Iris iris;
    private final Withdrawn withdrawn;

    EntityDocuments(
            Store store,
            Iris iris,
            Places places,
            Words words,
            Documents documents,
            Rendering rendering,
            Withdrawn withdrawn) {
        this.store = store;
        this.iris = iris;
        this.withdrawn = withdrawn;
        this.places = places;
        this.documents = documents;
        this.rendering = rendering;
        this.data = new DataDocuments(store, iris);
        this.claims = new Claims(store, places, words);
        this.statements = new StatementPages(store, claims, words);
        this.entities = new EntityPages(store, places, claims, words);
    }

    /** A thing is not a document: 303 to the one that the client wants. */
    void thing(Context context) {
        documents.lasting(context);
        String type = documents.chosen(context);
        String path = rawPath(context, "/id/");
        known(path);
        context.header("Link", links(path, false).header());
        String document = Format.ofMediaType(type)
                .map(format -> documents.path("/data/" + path + "." + format.extension()))
                .orElse(documents.path("/page/" + path));
        context.redirect(document, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    void data(Context context) {
        context.header("Vary", "Accept");
        String raw = rawPath(context, "/data/");
        int dot = raw.lastIndexOf('.');
        Optional<Format> named = Format.ofExtension(raw.substring(dot + 1));
        String path = dot > 0 && named.isPresent() ? raw.substring(0, dot) : raw;
        Node thing = known(path);
        Format format = named.orElseGet(() -> documents.chosenData(context));
        DataDocuments.Piece piece = data.of(thing, pageNumber(context));
        List<Target> targets = new ArrayList<>(links(path, true).targets());
        targets.addAll(piece.neighbours(documents.path("/data/" + path + "." + format.extension())));
        context.header("Link", new Linkset(targets).header());
        documents.send(context, format, "/data/" + path, piece.quads());
    }

    /** From 1; the first where none is named. */
    private static int pageNumber(Context context) {
        String page = Optional.ofNullable(context.queryParam("page")).orElse("1");
        if (!page.matches("[1-9]\\d{0,6}")) {
            throw NotAnswered.wrong("A page is a number from 1, not " + page + ".");
        }
        return Integer.parseInt(page);
    }

    /** Where else a thing is told of, for its page and its data alike. */
    private Linkset links(String path, boolean data) {
        List<Target> targets = new ArrayList<>(List.of(
                new Target(iris.things() + path, "cite-as"),
                new Target(iris.things() + path, "describes"),
                new Target(documents.path("/dataset"), "collection"),
                new Target("https://www.apache.org/licenses/LICENSE-2.0", "license"),
                new Target(documents.path("/page/" + path), "alternate", Documents.HTML)));
        for (Format format : Format.values()) {
            String document = documents.path("/data/" + path + "." + format.extension());
            targets.add(new Target(document, "alternate", format.mediaType()));
            if (!data) {
                targets.add(new Target(document, "describedby", format.mediaType()));
            }
        }
        return new Linkset(targets);
    }

    void page(Context context) {
        String path = rawPath(context, "/page/");
        if (path.startsWith("text/")) {
            String speech = path.replaceFirst("text/", "speech/").replaceFirst("%23.*", "");
            context.redirect(documents.path("/page/" + speech), io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        Node thing = known(path);
        context.header("Link", links(path, false).header());
        documents.lastingPage(context);
        List<Link> formats = documents.formats("/data/" + path);
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
            throw withdrawn
                    .find(path)
                    .map(change -> NotAnswered.gone(thing.getURI(), change.at()))
                    .orElseGet(() -> NotAnswered.unknown(thing.getURI()));
        }
        return thing;
    }

    private static String rawPath(Context context, String root) {
        return context.req().getRequestURI().substring(root.length());
    }
}
