package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.release.Contents;
import rostrum.store.Store;

/** The pages of a release for crawlers (sitemaps.org, at most 50,000 to a file), and its last changes as an Atom feed. */
final class Sitemap {
    private static final int PAGES = 50_000;
    private static final int ENTRIES = 50;
    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String SYNC = "http://www.openarchives.org/rs/terms/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private final Documents documents;
    private final Renamed renamed;
    private volatile Optional<List<String>> listed = Optional.empty();

    Sitemap(Store store, Iris iris, Issued issued, Documents documents, Renamed renamed) {
        this.renamed = renamed;
        this.documents = documents;
        this.store = store;
        this.iris = iris;
        this.issued = issued;
    }

    /** The work of writing XML. */
    interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    void index(Context context) throws IOException {
        int parts = Math.max(1, (paths().size() + PAGES - 1) / PAGES);
        send(context, "application/xml", xml -> {
            xml.writeStartElement("sitemapindex");
            resourceList(xml, context);
            for (int part = 1; part <= parts; part++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", documents.site(context) + "/sitemaps/" + part + ".xml");
                element(xml, "lastmod", issued.at().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** ResourceSync (ANSI/NISO Z39.99-2017), section 9.1: where all capabilities are listed. */
    void source(Context context) {
        send(
                context,
                "application/xml",
                xml -> resourceSync(xml, context, "description", Map.of("capabilitylist", "/capabilities.xml")));
    }

    /** ResourceSync, section 9.2: all resources are in the site map, what happened to them in the lists of changes. */
    void capabilities(Context context) {
        Map<String, String> lists = new TreeMap<>(Map.of("resourcelist", "/sitemap.xml"));
        if (issued.changes().isPresent()) {
            lists.put("changelist", ChangeLists.INDEX);
        }
        send(context, "application/xml", xml -> resourceSync(xml, context, "capabilitylist", lists));
    }

    private void resourceSync(XMLStreamWriter xml, Context context, String capability, Map<String, String> lists)
            throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("rs", SYNC);
        if (capability.equals("capabilitylist")) {
            up(xml, documents.site(context) + "/.well-known/resourcesync");
        }
        capability(xml, capability);
        for (Map.Entry<String, String> list : lists.entrySet()) {
            xml.writeStartElement("url");
            element(xml, "loc", documents.site(context) + list.getValue());
            capability(xml, list.getKey());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** From a document of ResourceSync to the one that lists it. */
    static void up(XMLStreamWriter xml, String href) throws XMLStreamException {
        xml.writeEmptyElement("rs", "ln", SYNC);
        xml.writeAttribute("rel", "up");
        xml.writeAttribute("href", href);
    }

    static void capability(XMLStreamWriter xml, String capability) throws XMLStreamException {
        xml.writeEmptyElement("rs", "md", SYNC);
        xml.writeAttribute("capability", capability);
    }

    /** What the list holds, and since when (ResourceSync, section 10.1). */
    private void resourceList(XMLStreamWriter xml, Context context) throws XMLStreamException {
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("rs", SYNC);
        up(xml, documents.site(context) + "/capabilities.xml");
        capability(xml, "resourcelist");
        xml.writeAttribute("at", issued.at().toString());
    }

    void part(Context context) throws IOException {
        String number = context.pathParam("part");
        if (number.startsWith(ChangeLists.NAME)) {
            new ChangeLists(issued, documents, this::isListed).send(context, number);
            return;
        }
        long from = number.matches("[1-9]\\d{0,5}") ? (Long.parseLong(number) - 1) * PAGES : Long.MAX_VALUE;
        List<String> pages = paths().stream().skip(from).limit(PAGES).toList();
        if (pages.isEmpty()) {
            throw NotAnswered.unknown(context.path());
        }
        Map<String, Change> last =
                issued.changes().isPresent() ? issued.changes().get().last() : Map.of();
        send(context, "application/xml", xml -> {
            xml.writeStartElement("urlset");
            resourceList(xml, context);
            for (String path : pages) {
                Instant changed =
                        Optional.ofNullable(last.get(path)).map(Change::at).orElse(issued.at());
                xml.writeStartElement("url");
                element(
                        xml,
                        "loc",
                        URI.create(documents.site(context) + "/page/" + path).toASCIIString());
                element(xml, "lastmod", changed.toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** What crawlers may have, and how often; what is dear to answer is not for them. */
    void robots(Context context) {
        context.result("""
                User-agent: *
                Disallow: /sparql?
                Allow: /sparql?lang=
                Disallow: /search?
                Allow: /search?q=
                Disallow: /search?q=*&
                Disallow: /q/
                Disallow: /behind/
                Disallow: /suggest
                Disallow: /fragments?
                Crawl-delay: 1
                Sitemap: %s/sitemap.xml
                """.formatted(documents.site(context)));
    }

    void feed(Context context) throws IOException {
        List<Change> latest = latest();
        Instant updated = latest.isEmpty() ? issued.at() : latest.getFirst().at();
        send(context, "application/atom+xml", xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", iris.base() + "feed.atom");
            element(xml, "title", "Rostrum: what was added, changed and withdrawn");
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", "The Rostrum project");
            xml.writeEndElement();
            link(xml, "self", documents.site(context) + "/feed.atom");
            link(xml, "alternate", documents.site(context) + "/dataset");
            for (Change change : latest) {
                xml.writeStartElement("entry");
                element(xml, "id", iris.base() + "changes#" + change.number());
                element(xml, "title", words(change));
                element(xml, "updated", change.at().toString());
                link(
                        xml,
                        "alternate",
                        URI.create(documents.site(context) + "/page/" + change.path())
                                .toASCIIString());
                element(xml, "summary", "Release " + change.release());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private List<Change> latest() throws IOException {
        if (issued.changes().isEmpty()) {
            return List.of();
        }
        ChangeLog log = issued.changes().get();
        int pages = log.pages();
        List<Change> tail = new java.util.ArrayList<>(pages > 1 ? log.page(pages - 1) : List.of());
        tail.addAll(log.page(pages));
        return tail.reversed().stream().limit(ENTRIES).toList();
    }

    private String words(Change change) {
        Node thing = org.apache.jena.graph.NodeFactory.createURI(iris.things() + change.path());
        String name = store.find(Node.ANY, thing, RDFS.label.asNode(), Node.ANY, 1).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse(change.path());
        return switch (change.kind()) {
                    case ADDED -> "Added: ";
                    case CHANGED -> "Changed: ";
                    case WITHDRAWN -> "Withdrawn: ";
                }
                + name;
    }

    /** Every thing with a page of its own, in the order of their paths. */
    private List<String> paths() throws IOException {
        if (listed.isEmpty()) {
            Optional<Path> folder = issued.folder();
            Optional<Contents> kept = folder.isPresent() ? Contents.read(iris, folder.get()) : Optional.empty();
            Contents contents = kept.orElseGet(() -> Contents.of(iris, store));
            listed = Optional.of(contents.fingerprints().keySet().stream()
                    .filter(this::isListed)
                    .collect(Collectors.toUnmodifiableList()));
        }
        return listed.orElse(List.of());
    }

    /** Whether what has such a path has a page of its own. */
    private boolean isListed(String path) {
        return path.contains("/") && renamed.find(path).isEmpty();
    }

    static void send(Context context, String type, Content content) {
        StringWriter document = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("a string takes all that is written to it", unwritable);
        }
        context.header("Cache-Control", "public, max-age=60")
                .contentType(type + "; charset=utf-8")
                .result(document.toString());
    }

    static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
