package rostrum.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.site.view.Say;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.remote.RemoteFault;
import rostrum.wire.Format;
import rostrum.wire.Origin;

/** The routes, and what is answered where a request fails. */
public final class Site {
    private static final Pattern LASTING = Pattern.compile(
            "/|/(id|page|data|cite|graph|\\.well-known)/.*|/(dataset|fragments|catalog|capabilities\\.xml|void|linkset"
                    + "|changes|feed\\.atom|sitemap|ontology|shapes|quality|conformance|search|explore|completions|openapi\\.json).*");

    private final Store store;
    private final Origin origin;
    private final Words words;
    private final Rendering rendering;
    private final Documents documents;
    private final EntityDocuments things;
    private final HomePages home;
    private final SearchPages search;
    private final ErrorPages errors;
    private final ExplorePages explore;
    private final QueryPages queryPages;
    private final EditorPages editor;
    private final Completions completions;
    private final DatasetPages dataset;
    private final CitationPages citations;
    private final OaiPages oai;
    private final DumpPages dumps;
    private final ChangePages changes;
    private final FragmentPages fragments;
    private final Sitemap sitemap;
    private final QualityPages quality;
    private final ConformancePages conformance;
    private final Ontology ontology = new Ontology();

    /** @param issued the release that the store holds; its version is part of every entity tag */
    public Site(Store store, Queries queries, Issued issued, Iris iris, Origin origin) {
        this.store = store;
        this.origin = origin;
        Places places = new Places(iris, origin);
        Renamed renamed = new Renamed(store, iris);
        this.words = new Words(store, places, ontology, iris.referenceGraph());
        this.rendering = new Rendering(issued.version(), origin);
        this.documents = new Documents(issued.at(), origin);
        this.things = new EntityDocuments(
                store,
                iris,
                places,
                ontology,
                documents,
                rendering,
                new Withdrawn(issued.changes(), iris.datasetGraph()),
                renamed);
        this.quality = new QualityPages(documents, rendering);
        this.conformance = new ConformancePages(documents, rendering);
        this.home = new HomePages(store, issued.folder(), places, rendering, quality);
        Answers answers = new Answers(store, words);
        this.explore = new ExplorePages(queries, answers, places, rendering, issued.folder());
        this.queryPages =
                new QueryPages(store, queries, answers, new Figures(places), documents, rendering, issued, iris);
        this.editor = new EditorPages(queries, answers, rendering);
        this.completions = new Completions(store, iris, words, documents);
        this.search = new SearchPages(store, issued.words(), iris, places, rendering);
        this.errors = new ErrorPages(search, rendering);
        this.dataset = new DatasetPages(store, iris, issued, documents, rendering, home::view);
        this.citations = new CitationPages(store, iris, issued, places, documents);
        this.oai = new OaiPages(new OaiItems(store, iris, issued), citations, documents);
        this.dumps = new DumpPages(issued, dataset, documents);
        this.changes = new ChangePages(store, iris, issued, documents);
        this.fragments = new FragmentPages(store, iris, places, documents, rendering);
        this.sitemap = new Sitemap(store, iris, issued, documents, renamed);
    }

    /**
     * Adds every route; {@code /sparql} is for what the endpoint's filter lets pass.
     *
     * @param site the one that answers the request at hand
     */
    public static void addTo(RoutesConfig routes, Supplier<Site> site) {
        read(routes, "/", context -> site.get().lasting(context, site.get().home::home));
        read(routes, "/id/<path>", context -> site.get().things.thing(context));
        read(routes, "/page/<path>", context -> site.get().things.page(context));
        read(routes, "/data/<path>", context -> site.get().things.data(context));
        read(routes, "/search", context -> site.get().lasting(context, site.get().search::search));
        read(routes, "/suggest", context -> site.get().search.suggest(context));
        read(routes, "/explore", context -> site.get().lasting(context, site.get().explore::explore));
        read(routes, "/query", context -> site.get().queryPages.list(context));
        read(routes, "/query/{name}", context -> site.get().queryPages.named(context));
        read(routes, "/behind/{query}", context -> site.get().things.behind(context));
        read(routes, "/sparql", context -> site.get().editor.sparql(context));
        routes.post("/sparql", context -> site.get().editor.sparql(context));
        read(routes, "/q/{name}", context -> site.get().editor.linked(context));
        routes.post("/q", context -> site.get().editor.linked(context));
        read(routes, "/q", context -> context.redirect(site.get().documents.path("/sparql"), HttpStatus.SEE_OTHER));
        read(routes, "/completions", context -> site.get().completions.terms(context));
        routes.post("/labels", context -> site.get().completions.labels(context));
        read(routes, "/quality", context -> site.get().lasting(context, site.get().quality::page));
        read(routes, "/quality.tsv", context -> site.get().quality.data(context));
        read(routes, "/dataset", context -> site.get().dataset.dataset(context));
        read(routes, "/dataset.{extension}", context -> site.get().dataset.document(context, "/dataset"));
        read(routes, "/catalog", context -> site.get().dataset.catalog(context));
        read(routes, "/catalog.{extension}", context -> site.get().dataset.document(context, "/catalog"));
        read(routes, "/void.{extension}", context -> site.get().dataset.document(context, "/void"));
        read(routes, "/graph/<path>", context -> site.get().things.graph(context));
        read(routes, "/cite/<path>", context -> site.get().citations.cite(context));
        read(routes, "/linkset/<path>", context -> site.get().things.linkset(context));
        read(routes, "/linkset", context -> site.get().dataset.linkset(context));
        read(
                routes,
                "/dumps",
                context -> context.redirect(site.get().documents.path("/dataset#files"), HttpStatus.FOUND));
        read(routes, "/dumps/SHA256SUMS", context -> site.get().dumps.sums(context));
        read(routes, "/dumps/{name}", context -> site.get().dumps.file(context));
        read(routes, "/fragments", context -> site.get().fragments.fragment(context));
        read(routes, "/oai", context -> site.get().oai.answer(context));
        routes.post("/oai", context -> site.get().oai.answer(context));
        read(routes, "/changes", context -> site.get().changes.told(context, site.get().changes::root));
        read(routes, "/changes.{extension}", context -> site.get().changes.told(context, site.get().changes::document));
        read(routes, "/changes/{page}", context -> site.get().changes.told(context, site.get().changes::page));
        read(
                routes,
                "/changes/versions/{version}",
                context -> site.get().changes.version(context));
        read(routes, "/feed.atom", context -> site.get().changes.told(context, site.get().sitemap::feed));
        read(routes, "/sitemap.xml", context -> site.get().sitemap.index(context));
        read(routes, "/.well-known/resourcesync", context -> site.get().sitemap.source(context));
        read(routes, "/capabilities.xml", context -> site.get().sitemap.capabilities(context));
        read(routes, "/sitemaps/{part}.xml", context -> site.get().changes.told(context, site.get().sitemap::part));
        read(routes, "/openapi.json", context -> site.get().resource(context, "openapi.json", "application/json"));
        read(
                routes,
                "/.well-known/void",
                context -> context.redirect(site.get().documents.path("/void.ttl"), HttpStatus.SEE_OTHER));
        read(routes, "/ontology", context -> site.get().ontology(context));
        read(routes, "/ontology/{version}", context -> site.get().ontologyVersion(context));
        read(
                routes,
                "/ontology.{extension}",
                context -> site.get()
                        .described(context, "/ontology", site.get().ontology.quads()));
        read(
                routes,
                "/shapes.ttl",
                context -> site.get().resource(context, "/rostrum/ontology/shapes.ttl", "text/turtle"));
        read(routes, "/assets/<path>", Assets::send);
        read(routes, "/robots.txt", context -> site.get().sitemap.robots(context));
        read(routes, "/conformance", context -> site.get().lasting(context, site.get().conformance::page));
        read(routes, "/health/live", context -> context.result("live\n"));
        read(routes, "/health/ready", context -> site.get().ready(context));
        routes.post("/language", context -> Languages.keep(context, site.get().origin));
        routes.exception(
                NotAnswered.class, (refused, context) -> site.get().errors.tell(context, refused));
        routes.exception(
                RemoteFault.class, (fault, context) -> site.get().errors.away(context, fault));
        routes.exception(Exception.class, (fault, context) -> site.get().failed(fault, context));
        routes.error(404, context -> {
            if (context.attribute("told") == null) {
                site.get().errors.tell(context, NotAnswered.unknown(context.path()));
            }
        });
    }

    /**
     * Whether what is answered at a path depends on nothing but the release and the request, so that it may be kept
     * where its own headers allow it.
     */
    public static boolean isLasting(String path) {
        return LASTING.matcher(path).matches();
    }

    /** Does beforehand what the first visitor would wait for. */
    public void warm() {
        home.view();
    }

    /** A page that is the same for all who ask for it in a language until another release comes. */
    private void lasting(Context context, Consumer<Context> page) {
        documents.lastingPage(context);
        page.accept(context);
    }

    /** Counts all facets; between two steps it asks whether to go on. */
    public void warm(java.util.function.BooleanSupplier goesOn) {
        search.warm(goesOn);
    }

    /** HEAD is GET without its body, which Jetty leaves out. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** Ready while a release is open and answers. */
    private void ready(Context context) {
        boolean answers;
        try {
            answers = store.ask(SiteQuery.READY.sparql(), Map.of());
        } catch (RuntimeException closed) {
            answers = false;
        }
        if (answers) {
            context.header("Cache-Control", "no-store").result("ready\n");
        } else {
            context.header("Retry-After", "5");
            errors.tell(context, NotAnswered.notReady());
        }
    }

    private void ontology(Context context) {
        context.header("Vary", Languages.VARY);
        Optional<Format> format = Format.ofMediaType(documents.chosen(context));
        if (format.isPresent()) {
            documents.send(context, format.get(), "/ontology", ontology.quads());
        } else {
            documents.lastingPage(context);
            Say say = Languages.say(context);
            rendering.page(
                    context,
                    "ontology",
                    say.of("ontology.title"),
                    say.of("ontology.about"),
                    documents.withCanonical(context, "/ontology"),
                    new rostrum.site.view.OntologyView(
                            ontology.classes(say.language().code(), term -> first(RDF.type.asNode(), term, say)),
                            ontology.properties(say.language().code(), term -> first(term, Node.ANY, say)),
                            ontology.version(),
                            ontology.changes(say.language().code()),
                            documents.formats("/ontology")));
        }
    }

    /** A version by its {@code owl:versionIRI}, alone or with a format's extension; the newest is the one we have. */
    private void ontologyVersion(Context context) {
        String asked = context.pathParam("version");
        if (asked.equals(ontology.version())) {
            ontology(context);
            return;
        }
        Format format = Optional.of(asked)
                .filter(name -> name.startsWith(ontology.version() + "."))
                .flatMap(name ->
                        Format.ofExtension(name.substring(ontology.version().length() + 1)))
                .orElseThrow(() -> NotAnswered.unknown(context.path()));
        documents.send(context, format, "/ontology/" + ontology.version(), ontology.quads());
    }

    /** The subject of the first triple that the data have of a pattern. */
    private List<rostrum.site.view.Link> first(Node property, Node object, Say say) {
        return store.find(Node.ANY, Node.ANY, property, object, 1).stream()
                .map(quad -> words.link(quad.getSubject(), say))
                .toList();
    }

    private void described(Context context, String location, List<org.apache.jena.sparql.core.Quad> quads) {
        String extension = context.pathParam("extension");
        Format format = Format.ofExtension(extension).orElseThrow(() -> NotAnswered.unknown(context.path()));
        documents.send(context, format, location, quads);
    }

    private void resource(Context context, String name, String type) {
        try (InputStream resource = Site.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw NotAnswered.unknown(context.path());
            }
            documents.lasting(context);
            context.contentType(type.startsWith("text/") ? type + "; charset=utf-8" : type)
                    .result(resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void failed(Exception fault, Context context) {
        org.slf4j.LoggerFactory.getLogger(Site.class).error("{} failed", context.path(), fault);
        errors.tell(context, NotAnswered.fault());
    }
}
