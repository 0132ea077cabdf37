package rostrum.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;
import rostrum.site.view.FragmentView;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.site.view.TableView;
import rostrum.store.Fragment;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;

/**
 * Triple Pattern Fragments (https://linkeddatafragments.org/specification/triple-pattern-fragments/): the triples of the
 * union of all graphs that match a pattern, page by page, with how many there are and the form by which others are
 * asked for, in Hydra's terms.
 */
final class FragmentPages {
    static final String PATH = "/fragments";

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    /** Triples on a page. */
    private static final int PAGE = 100;

    /** Characters of an address that headers repeat. */
    private static final int LONGEST = 2_000;

    private final Store store;
    private final Iris iris;
    private final Places places;
    private final Documents documents;
    private final Rendering rendering;

    FragmentPages(Store store, Iris iris, Places places, Documents documents, Rendering rendering) {
        this.store = store;
        this.iris = iris;
        this.places = places;
        this.documents = documents;
        this.rendering = rendering;
    }

    /** A page of a fragment. */
    private record Shown(Triple pattern, long number, Fragment part, long total, FragmentAddress address) {
        Optional<String> before() {
            return number > 1 ? Optional.of(address.page(number - 1)) : Optional.empty();
        }

        Optional<String> after() {
            return total > number * PAGE ? Optional.of(address.page(number + 1)) : Optional.empty();
        }
    }

    void fragment(Context context) {
        Documents.allowOtherOrigins(context);
        Optional<String> named = given(context, "format");
        Optional<Format> format = named.isPresent()
                ? named.filter(name -> !name.equals("html")).map(Documents::format)
                : Format.ofMediaType(Documents.chosenOfEqual(context));
        Triple pattern = Triple.create(
                PatternTerm.iri("subject", given(context, "subject").orElse("")),
                PatternTerm.iri("predicate", given(context, "predicate").orElse("")),
                PatternTerm.object(given(context, "object").orElse("")));
        long number = number(given(context, "page").orElse("1"));
        Fragment part = store.fragment(pattern, (number - 1) * PAGE, PAGE);
        if (part.triples().isEmpty() && number > 1) {
            throw NotAnswered.unknown("A page " + number + " of this fragment");
        }
        FragmentAddress address = new FragmentAddress(
                documents.site(context) + PATH,
                Optional.ofNullable(context.queryString()).orElse(""));
        Shown shown = new Shown(pattern, number, part, total(pattern, part), address);
        List<Target> links = links(shown);
        if (!links.isEmpty()) {
            context.header("Link", new Linkset(links).header());
        }
        if (format.isPresent()) {
            documents.lasting(context);
            if (address.page().length() <= LONGEST) {
                context.header(
                        "Content-Location", relative(address.in(format.get().extension())));
            }
            Documents.body(context, format.get(), quads(shown, named));
        } else {
            documents.lastingPage(context);
            page(context, shown);
        }
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    private static long number(String page) {
        if (!page.matches("[1-9]\\d{0,8}")) {
            throw NotAnswered.noPage(page.substring(0, Math.min(page.length(), 40)));
        }
        return Long.parseLong(page);
    }

    /** What the release's own description says of patterns that were not counted to their end; it is exact. */
    private long total(Triple pattern, Fragment part) {
        if (part.exact()
                || pattern.getSubject().isConcrete()
                || pattern.getObject().isConcrete()) {
            return part.total();
        }
        Node described = pattern.getPredicate().isConcrete()
                ? store.find(iris.datasetGraph(), Node.ANY, VOID.property.asNode(), pattern.getPredicate()).stream()
                        .map(Quad::getSubject)
                        .filter(one -> !store.find(
                                        iris.datasetGraph(), iris.dataset(), VOID.propertyPartition.asNode(), one, 1)
                                .isEmpty())
                        .findFirst()
                        .orElse(iris.datasetGraph())
                : iris.dataset();
        return store.find(iris.datasetGraph(), described, VOID.triples.asNode(), Node.ANY, 1).stream()
                .map(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(part.total());
    }

    private List<Target> links(Shown shown) {
        if (shown.address.page().length() > LONGEST) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>(List.of(new Target(documents.path("/dataset"), "collection")));
        shown.before().ifPresent(before -> targets.add(new Target(relative(before), "prev")));
        shown.after().ifPresent(after -> targets.add(new Target(relative(after), "next")));
        for (Format format : Format.values()) {
            targets.add(new Target(relative(shown.address.in(format.extension())), "alternate", format.mediaType()));
        }
        return targets;
    }

    /** Without scheme and host. */
    private String relative(String address) {
        return documents.path(PATH) + address.replaceFirst("^[^?]*", "");
    }

    /** The triples in the default graph, and what is said of the page in a graph of its own (section 4). */
    private List<Quad> quads(Shown shown, Optional<String> format) {
        List<Quad> quads = new ArrayList<>();
        shown.part.triples().forEach(triple -> quads.add(new Quad(Quad.defaultGraphIRI, triple)));
        Node page = uri(shown.address.page());
        Node graph = uri(shown.address.page() + "#metadata");
        Node dataset = iris.dataset();
        Node search = uri(shown.address.base() + "#search");
        Controls say = new Controls(graph, quads);
        say.that(graph, FOAF.primaryTopic.asNode(), dataset);
        say.that(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        say.that(dataset, RDF.type.asNode(), uri(HYDRA + "Collection"));
        say.that(dataset, VOID.subset.asNode(), page);
        say.that(dataset, uri(HYDRA + "search"), search);
        say.that(search, RDF.type.asNode(), uri(HYDRA + "IriTemplate"));
        say.that(search, uri(HYDRA + "template"), NodeFactory.createLiteralString(shown.address.template(format)));
        say.that(search, uri(HYDRA + "variableRepresentation"), uri(HYDRA + "ExplicitRepresentation"));
        for (Property term : List.of(RDF.subject, RDF.predicate, RDF.object)) {
            Node mapping = uri(shown.address.base() + "#" + term.getLocalName());
            say.that(search, uri(HYDRA + "mapping"), mapping);
            say.that(mapping, RDF.type.asNode(), uri(HYDRA + "IriTemplateMapping"));
            say.that(mapping, uri(HYDRA + "variable"), NodeFactory.createLiteralString(term.getLocalName()));
            say.that(mapping, uri(HYDRA + "property"), term.asNode());
        }
        say.that(page, RDF.type.asNode(), uri(HYDRA + "PartialCollectionView"));
        say.that(page, VOID.triples.asNode(), number(shown.total));
        say.that(page, uri(HYDRA + "totalItems"), number(shown.total));
        say.that(page, uri(HYDRA + "itemsPerPage"), number(PAGE));
        say.that(page, uri(HYDRA + "first"), uri(shown.address.fragment()));
        shown.before().ifPresent(before -> say.that(page, uri(HYDRA + "previous"), uri(before)));
        shown.after().ifPresent(after -> say.that(page, uri(HYDRA + "next"), uri(after)));
        return quads;
    }

    /** What is said of a page, by which a client finds the others. */
    private record Controls(Node graph, List<Quad> quads) {
        void that(Node subject, Node property, Node object) {
            quads.add(new Quad(graph, subject, property, object));
        }
    }

    private void page(Context context, Shown shown) {
        Say say = Languages.say(context);
        List<Link> formats = Arrays.stream(Format.values())
                .map(format -> new Link(
                        relative(shown.address.in(format.extension())), format.mediaType(), format.extension()))
                .toList();
        List<List<Link>> rows = shown.part.triples().stream()
                .map(triple ->
                        List.of(term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject())))
                .toList();
        TableView table = new TableView(
                List.of(
                        Link.words(say.of("dataset.subject")),
                        Link.words(say.of("dataset.predicate")),
                        Link.words(say.of("dataset.object"))),
                rows,
                false);
        FragmentView view = new FragmentView(
                PatternTerm.written(shown.pattern.getSubject()),
                PatternTerm.written(shown.pattern.getPredicate()),
                PatternTerm.written(shown.pattern.getObject()),
                shown.total,
                shown.total > shown.part.total() || shown.part.exact(),
                table,
                shown.before().map(this::relative),
                shown.after().map(this::relative),
                formats);
        rendering.page(
                context,
                "fragments",
                say.of("dataset.fragments"),
                say.of("dataset.fragmentsAbout"),
                links(shown),
                view);
    }

    /** A term as it is written in Turtle, so that no two look the same. */
    private Link term(Node term) {
        if (term.isLiteral()) {
            String language = term.getLiteralLanguage();
            return new Link("", Words.oneLine(PatternTerm.written(term)), "", language);
        }
        String iri = term.isURI() ? term.getURI() : term.toString();
        String shortened = Prefixes.vocabularies().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue())
                        && iri.substring(prefix.getValue().length()).matches("\\w+"))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElseGet(() -> places.path(term).orElse(iri));
        return new Link(places.href(term), shortened, "");
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
