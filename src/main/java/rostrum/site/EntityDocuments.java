package rostrum.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.site.ThingLinks.Start;
import rostrum.site.view.Link;
import rostrum.site.view.ListingPage;
import rostrum.site.view.Say;
import rostrum.site.view.StatementView;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;

/** A thing by its IRI, its page and its data. */
final class EntityDocuments {
    /** What no IRI has, and what readers of IRIs would take away. */
    private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`]|/\\.\\.?(/|$)");

    private static final Pattern OF_SPEECH = Pattern.compile("(?:speech|record|derived)/([^/]+)");

    private final Store store;
    private final Places places;
    private final Documents documents;
    private final DataDocuments data;
    private final StatementPages statements;
    private final EntityPages entities;
    private final Listings listings;
    private final ThingLinks links;
    private final Rendering rendering;
    private final Iris iris;
    private final Withdrawn withdrawn;
    private final Renamed renamed;

    EntityDocuments(
            Store store,
            Iris iris,
            Places places,
            Ontology ontology,
            Documents documents,
            Rendering rendering,
            Withdrawn withdrawn,
            Renamed renamed) {
        this.store = store;
        this.iris = iris;
        this.withdrawn = withdrawn;
        this.renamed = renamed;
        this.places = places;
        this.documents = documents;
        this.rendering = rendering;
        this.data = new DataDocuments(store, iris);
        this.statements = new StatementPages(store, iris, places, ontology);
        this.entities = new EntityPages(store, iris, places, ontology);
        this.links = new ThingLinks(iris, documents);
        this.listings = new Listings(store, iris, places, ontology);
    }

    /** A thing is not a document: 303 to the one that the client wants. */
    void thing(Context context) {
        documents.lasting(context);
        String path = rawPath(context, "/id/");
        String type = orListed(context, path, documents::chosen);
        if (hasMoved(context, "/id/", path, "")) {
            return;
        }
        Optional<Format> wanted = Format.ofMediaType(type);
        if (found(context, path, wanted).isEmpty()) {
            return;
        }
        context.header("Link", links.of(path, Start.THING).header());
        String document = wanted.map(format -> documents.path("/data/" + path + "." + format.extension()))
                .orElse(documents.path("/page/" + path));
        context.redirect(document, io.javalin.http.HttpStatus.SEE_OTHER);
        context.contentType("text/plain; charset=utf-8").result("See " + document + "\n");
    }

    /** What is chosen for a client; one that takes none of the variants is told by links where each of them is. */
    private <T> T orListed(Context context, String path, Function<Context, T> choice) {
        try {
            return choice.apply(context);
        } catch (NotAnswered unacceptable) {
            if (isKnown(named(path))) {
                context.header("Link", links.of(path, Start.DATA).header());
            }
            throw unacceptable;
        }
    }

    void data(Context context) {
        context.header("Vary", "Accept");
        String raw = rawPath(context, "/data/");
        int dot = raw.lastIndexOf('.');
        Optional<Format> named = Format.ofExtension(raw.substring(dot + 1));
        String path = dot > 0 && named.isPresent() ? raw.substring(0, dot) : raw;
        if (named.isEmpty()) {
            named = Optional.ofNullable(context.queryParam("format")).map(Documents::format);
        }
        Format format = named.isPresent() ? named.get() : orListed(context, path, documents::chosenData);
        String ending = path.equals(raw) ? "" : "." + format.extension();
        if (hasMoved(context, "/data/", path, ending)) {
            return;
        }
        Optional<Node> thing = found(context, path, Optional.of(format));
        if (thing.isEmpty()) {
            return;
        }
        DataDocuments.Piece piece = data.of(thing.get(), pageNumber(context), format.keepsGraphs());
        List<Target> targets = new ArrayList<>(links.of(path, Start.DATA).targets());
        String document = documents.path("/data/" + path + "." + format.extension());
        targets.add(new Target(piece.address(document), "canonical"));
        targets.addAll(piece.neighbours(document));
        context.header("Link", new Linkset(targets).header());
        documents.send(context, format, "/data/" + path, piece.quads());
    }

    /** A graph is told of by what is said in it: 303 to the speech that it is of, or to the whole. */
    void graph(Context context) {
        documents.lasting(context);
        Matcher ofSpeech = OF_SPEECH.matcher(rawPath(context, "/graph/"));
        String document = "/dataset";
        if (ofSpeech.matches()) {
            String speech = "speech/" + ofSpeech.group(1);
            known(speech);
            document = "/data/" + speech + ".trig";
        }
        context.redirect(documents.path(document), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** The typed links of a thing as a document of their own. */
    void linkset(Context context) {
        String path = rawPath(context, "/linkset/");
        known(path);
        documents.lasting(context);
        context.contentType(Linkset.JSON_TYPE)
                .result(links.ofDocument(context, path).json(documents.site(context) + "/page/" + path));
    }

    /** Sends on what is asked for under a name that another has taken the place of; true where it was. */
    private boolean hasMoved(Context context, String door, String path, String ending) {
        Optional<String> now = renamed.find(path);
        now.ifPresent(name -> {
            documents.lasting(context);
            context.redirect(documents.path(door + name + ending), io.javalin.http.HttpStatus.MOVED_PERMANENTLY);
        });
        return now.isPresent();
    }

    /**
     * The thing at a path; none where it was published once and is no more, which is told in RDF (Activity Streams 2.0)
     * where that is wanted.
     */
    private Optional<Node> found(Context context, String path, Optional<Format> format) {
        Node thing = named(path);
        if (isKnown(thing)) {
            return Optional.of(thing);
        }
        Change gone = withdrawn.find(path).orElseThrow(() -> NotAnswered.unknown(thing.getURI()));
        if (format.isEmpty()) {
            throw NotAnswered.gone(thing.getURI(), gone.at());
        }
        documents.write(context, format.get(), "/data/" + path, withdrawn.tombstone(thing, gone));
        context.header("Cache-Control", "no-store").status(io.javalin.http.HttpStatus.GONE);
        return Optional.empty();
    }

    /** From 1; the first where none is named. */
    private static int pageNumber(Context context) {
        String page = Optional.ofNullable(context.queryParam("page")).orElse("1");
        if (!page.matches("[1-9]\\d{0,5}")) {
            throw NotAnswered.noPage(page);
        }
        return Integer.parseInt(page);
    }

    void page(Context context) {
        String path = rawPath(context, "/page/");
        if (path.startsWith("text/")) {
            String speech = path.replaceFirst("text/", "speech/").replaceFirst("%23.*", "");
            context.redirect(documents.path("/page/" + speech), io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        if (hasMoved(context, "/page/", path, "")) {
            return;
        }
        Page page = made(context, path);
        documents.lastingPage(context);
        rendering.page(
                context,
                page.template(),
                page.title(),
                page.description(),
                links.ofPage(context, path).targets(),
                page.view());
    }

    /** A page before it is rendered, as {@link Rendering#page} wants it. */
    private record Page(String template, String title, String description, Object view) {}

    /** @throws NotAnswered where there is no such thing */
    private Page made(Context context, String path) {
        Node thing = named(path);
        Say say = Languages.say(context);
        List<Link> formats = Stream.concat(
                        documents.formats("/data/" + path).stream(),
                        path.startsWith("speech/") ? CitationPages.links(documents, path) : Stream.empty())
                .toList();
        if (path.startsWith("speech/")) {
            boolean asPrinted = "printed".equals(context.queryParam("form"));
            Optional<StatementView> statement = statements.of(thing, asPrinted, say, formats);
            if (statement.isPresent()) {
                StatementView view = statement.get();
                return new Page("statement", view.label(), say.of("statement.description"), view);
            }
        }
        String part = context.queryParam("part");
        if (part != null) {
            ListingPage listing = listings.of(thing, part, pageNumber(context), say)
                    .orElseThrow(() -> NotAnswered.unknown(context.path()));
            String title = listing.part().title();
            return new Page("listing", title, title, listing);
        }
        EntityPages.Shown shown = (places.kind(thing).equals("claim")
                        ? entities.claim(thing, say, formats)
                        : Optional.<EntityPages.Shown>empty())
                .or(() -> entities.of(thing, say, formats, pageNumber(context)))
                .orElseGet(() -> onlyLedTo(path, say, formats));
        return new Page(shown.template(), shown.title(), say.of("entity.description", shown.title()), shown.view());
    }

    /** What the store knows only from what leads to it has a page with nothing on it. */
    private EntityPages.Shown onlyLedTo(String path, Say say, List<Link> formats) {
        return entities.bare(known(path), say, formats);
    }

    private Node known(String path) {
        Node thing = named(path);
        if (!isKnown(thing)) {
            throw withdrawn
                    .find(path)
                    .map(change -> NotAnswered.gone(thing.getURI(), change.at()))
                    .orElseGet(() -> NotAnswered.unknown(thing.getURI()));
        }
        return thing;
    }

    private boolean isKnown(Node thing) {
        return store.ask(SiteQuery.EXISTS.sparql(), Map.of("about", thing));
    }

    /** @throws NotAnswered where the path makes no IRI */
    private Node named(String path) {
        Node thing = places.thing(path);
        if (NO_IRI.matcher(thing.getURI()).find()) {
            throw NotAnswered.unknown(path);
        }
        return thing;
    }

    /** To the editor with the query behind a part of a thing's page. */
    void behind(Context context) {
        String about = Optional.ofNullable(context.queryParam("about")).orElse("");
        String predicate = Optional.ofNullable(context.queryParam("predicate")).orElse("");
        String editor = new Behind(places)
                .editor(context.pathParam("query"), named(about), predicate)
                .orElseThrow(() -> NotAnswered.unknown(context.path()));
        documents.lasting(context);
        context.redirect(editor, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static String rawPath(Context context, String root) {
        return Places.plain(context.req().getRequestURI().substring(root.length()));
    }
}
