package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import rostrum.dump.Distributions;
import rostrum.dump.DumpFile;
import rostrum.graph.Iris;
import rostrum.site.view.DatasetView;
import rostrum.site.view.HomeView;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;
import rostrum.wire.Serializer;

/** The data set as a whole: its page, its description in VoID and DCAT, and the links that lead machines on. */
final class DatasetPages {
    private static final String SCHEMA = "http://schema.org/";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    /** DCAT-AP, which the description of the data set keeps to. */
    private static final String PROFILE = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private final Documents documents;
    private final Rendering rendering;
    private final Supplier<HomeView> numbers;

    DatasetPages(
            Store store,
            Iris iris,
            Issued issued,
            Documents documents,
            Rendering rendering,
            Supplier<HomeView> numbers) {
        this.store = store;
        this.iris = iris;
        this.issued = issued;
        this.documents = documents;
        this.rendering = rendering;
        this.numbers = numbers;
    }

    /** The page, or the description where RDF is wanted. */
    void dataset(Context context) {
        List<Target> links = links(context);
        context.header("Vary", Languages.VARY);
        context.header("Link", new Linkset(links).header());
        Optional<Format> format = Format.ofMediaType(documents.chosen(context));
        if (format.isPresent()) {
            send(context, format.get(), "/dataset");
            return;
        }
        documents.lastingPage(context);
        unlessWritten(context);
        rendering.page(
                context,
                "dataset",
                Languages.say(context).of("dataset.title"),
                Languages.say(context).of("dataset.about"),
                links,
                view());
    }

    /** The catalogue that the data set stands in, as DCAT. */
    void catalog(Context context) {
        send(context, documents.chosenData(context), "/catalog");
    }

    /** The same description at {@code /void.ttl}, {@code /dataset.ttl}, {@code /catalog.ttl}. */
    void document(Context context, String location) {
        String extension = context.pathParam("extension");
        Format format = Format.ofExtension(extension).orElseThrow(() -> NotAnswered.unknown(context.path()));
        send(context, format, location);
    }

    private void send(Context context, Format format, String location) {
        documents.send(context, format, location, description());
        unlessWritten(context);
    }

    /** While the files of the whole are being written nobody keeps what does not tell of them yet. */
    private void unlessWritten(Context context) {
        List<DumpFile> files = files();
        if (issued.shelf().isPresent() && files.isEmpty()) {
            context.header("Cache-Control", "no-cache").removeHeader("Last-Modified");
        } else if (!files.isEmpty()) {
            documents.changedWith(context, files.getLast().path());
        }
    }

    void linkset(Context context) {
        documents.lasting(context);
        context.contentType(Linkset.JSON_TYPE)
                .result(new Linkset(links(context)).json(documents.site(context) + "/dataset"));
        unlessWritten(context);
    }

    /** FAIR Signposting, level 2. */
    private List<Target> links(Context context) {
        List<Target> targets = new ArrayList<>(List.of(
                new Target(iris.dataset().getURI(), "cite-as"),
                new Target("https://schema.org/Dataset", "type"),
                new Target("https://schema.org/AboutPage", "type"),
                new Target(LICENCE, "license"),
                new Target(iris.datasetPart("creator").getURI(), "author"),
                new Target(documents.path("/linkset"), "linkset", Linkset.JSON_TYPE),
                new Target(documents.path(FragmentPages.PATH), "search"),
                documents.canonical(context, "/dataset")));
        targets.addAll(documents.alternates("/dataset"));
        for (Format format : Format.values()) {
            String document = documents.path("/dataset." + format.extension());
            targets.add(new Target(document, "describedby", format.mediaType(), PROFILE));
        }
        targets.addAll(CitationPages.targets(documents, "dataset"));
        files().forEach(file ->
                targets.add(new Target(documents.path("/dumps/" + file.name()), "item", file.mediaType())));
        return targets;
    }

    List<DumpFile> files() {
        try {
            return issued.shelf().isPresent() ? issued.shelf().get().files() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Quad> description() {
        List<Quad> quads = new ArrayList<>(store.find(iris.datasetGraph(), Node.ANY, Node.ANY, Node.ANY));
        quads.addAll(Distributions.of(iris, files()));
        return quads;
    }

    private DatasetView view() {
        return new DatasetView(
                numbers.get().numbers(),
                files().stream()
                        .map(file -> new DatasetView.File(
                                file.name(), file.kind().label(), file.statements(), size(file), file.sha256()))
                        .toList(),
                iris.dataset().getURI(),
                issued.at().toString().substring(0, 4),
                schemaOrg());
    }

    private static long size(DumpFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The description in the terms that search engines read, as JSON-LD that may stand in a page. */
    private String schemaOrg() {
        List<Quad> quads = new ArrayList<>();
        Node dataset = iris.dataset();
        say(quads, dataset, RDF.type.asNode(), uri(SCHEMA + "Dataset"));
        text(quads, dataset, "name", said(DCTerms.title.asNode()));
        text(quads, dataset, "description", said(DCTerms.description.asNode()));
        text(quads, dataset, "identifier", dataset.getURI());
        text(quads, dataset, "version", issued.version());
        text(quads, dataset, "dateModified", issued.at().toString());
        said(quads, dataset, "keywords", DCAT.keyword.asNode());
        Node period = iris.datasetPart("period");
        said(period, DCAT.startDate.asNode())
                .ifPresent(first -> text(
                        quads,
                        dataset,
                        "temporalCoverage",
                        first + "/" + said(period, DCAT.endDate.asNode()).orElse("..")));
        say(quads, dataset, uri(SCHEMA + "url"), dataset);
        say(quads, dataset, uri(SCHEMA + "license"), uri(LICENCE));
        say(quads, dataset, uri(SCHEMA + "creator"), iris.datasetPart("creator"));
        say(quads, dataset, uri(SCHEMA + "publisher"), iris.datasetPart("creator"));
        text(quads, dataset, "datePublished", said(DCTerms.issued.asNode()));
        say(quads, iris.datasetPart("creator"), RDF.type.asNode(), uri(SCHEMA + "Organization"));
        text(quads, iris.datasetPart("creator"), "name", "The Rostrum project");
        say(
                quads,
                dataset,
                uri(SCHEMA + "isAccessibleForFree"),
                NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
        for (DumpFile file : files()) {
            Node download = iris.dump(file.name());
            say(quads, dataset, uri(SCHEMA + "distribution"), download);
            say(quads, download, RDF.type.asNode(), uri(SCHEMA + "DataDownload"));
            say(quads, download, uri(SCHEMA + "contentUrl"), download);
            text(quads, download, "encodingFormat", file.kind().mediaType());
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(Format.JSONLD, json, Map.of("schema", SCHEMA))) {
            serializer.write(quads);
        }
        return json.toString(StandardCharsets.UTF_8).replace("<", "\\u003c");
    }

    private void said(List<Quad> quads, Node subject, String name, Node property) {
        store.find(iris.datasetGraph(), subject, property, Node.ANY)
                .forEach(quad -> text(quads, subject, name, quad.getObject().getLiteralLexicalForm()));
    }

    private String said(Node property) {
        return said(iris.dataset(), property).orElse("Rostrum");
    }

    private Optional<String> said(Node subject, Node property) {
        return store.find(iris.datasetGraph(), subject, property, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private static void text(List<Quad> quads, Node subject, String name, String words) {
        say(quads, subject, uri(SCHEMA + name), NodeFactory.createLiteralString(words));
    }

    private static void say(List<Quad> quads, Node subject, Node property, Node object) {
        quads.add(new Quad(Quad.defaultGraphIRI, subject, property, object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
