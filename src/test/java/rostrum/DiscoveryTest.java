package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import rostrum.graph.Iris;
import rostrum.release.Contents;
import rostrum.wire.Format;

/** How a machine finds the data set, learns what is in it, and what changed. */
@Tag("http")
class DiscoveryTest extends VisitedRelease {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String TREE = "https://w3id.org/tree#";

    @Test
    void the_description_tells_the_figures_that_a_query_finds() throws Exception {
        Model described = model("/void.ttl");
        Resource dataset = described.getResource(Iris.canonical().dataset().getURI());
        assertEquals(count("?s ?p ?o"), dataset.getProperty(VOID.triples).getInt());
        assertEquals(
                count("{ SELECT DISTINCT ?s { ?s ?p ?o } }"),
                dataset.getProperty(VOID.distinctSubjects).getInt());
        assertEquals(
                count("{ SELECT DISTINCT ?o { ?s ?p ?o } }"),
                dataset.getProperty(VOID.distinctObjects).getInt());
        assertEquals(
                live.version(),
                dataset.getProperty(org.apache.jena.vocabulary.OWL.versionInfo).getString());
        for (RDFNode part :
                described.listObjectsOfProperty(dataset, VOID.classPartition).toList()) {
            String type =
                    part.asResource().getPropertyResourceValue(VOID._class).getURI();
            assertEquals(
                    count("?s a <" + type + ">"),
                    part.asResource().getProperty(VOID.entities).getInt(),
                    type);
        }
        for (RDFNode part :
                described.listObjectsOfProperty(dataset, VOID.propertyPartition).toList()) {
            String property =
                    part.asResource().getPropertyResourceValue(VOID.property).getURI();
            assertEquals(
                    count("?s <" + property + "> ?o"),
                    part.asResource().getProperty(VOID.triples).getInt(),
                    property);
        }
        for (RDFNode example :
                described.listObjectsOfProperty(dataset, VOID.exampleResource).toList()) {
            String path = example.asResource().getURI().substring(Iris.CANONICAL_BASE.length() - 1);
            assertEquals(303, send(to(path)).statusCode(), path);
        }
        assertTrue(described.listSubjectsWithProperty(RDF.type, VOID.Linkset).toList().stream()
                .anyMatch(links -> links.getProperty(VOID.triples).getInt() >= 50));
    }

    /** The mandatory properties of DCAT-AP 3.0.1, sections on Catalogue, Dataset, Distribution and Data Service. */
    @Test
    void the_catalogue_has_what_its_profile_demands() throws Exception {
        ready("/dumps/latest.nt.gz", 302);
        Model catalog = model("/catalog.ttl");
        for (Resource one :
                catalog.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList()) {
            assertTrue(one.hasProperty(DCTerms.title)
                    && one.hasProperty(DCTerms.description)
                    && one.hasProperty(DCTerms.publisher)
                    && one.hasProperty(DCAT.dataset));
        }
        assertEquals(
                1,
                catalog.listSubjectsWithProperty(RDF.type, DCAT.Catalog)
                        .toList()
                        .size());
        Resource dataset =
                catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
        assertTrue(dataset.hasProperty(DCTerms.title) && dataset.hasProperty(DCTerms.description));
        int hdtAndIndex = 2;
        assertEquals(
                Format.values().length + hdtAndIndex,
                dataset.listProperties(DCAT.distribution).toList().size());
        Resource hdt = catalog.listSubjectsWithProperty(
                        DCTerms.format, catalog.createResource("http://purl.org/HDT/hdt#HDTv1"))
                .next();
        assertTrue(hdt.getURI().endsWith(".hdt") && dataset.hasProperty(VOID.dataDump, hdt));
        assertEquals(
                Format.values().length + 1,
                dataset.listProperties(VOID.dataDump).toList().size(),
                "an index is no dump");
        catalog.listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                .forEach(file -> assertTrue(file.hasProperty(DCAT.accessURL), file.getURI()));
        catalog.listSubjectsWithProperty(RDF.type, DCAT.DataService)
                .forEach(one -> assertTrue(one.hasProperty(DCTerms.title) && one.hasProperty(DCAT.endpointURL)));
    }

    @Test
    void the_page_of_the_data_set_tells_search_engines_what_it_is() throws Exception {
        String page = text(send(to("/dataset").header("Accept", "text/html")));
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertTrue(script.find());
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(script.group(1).getBytes(StandardCharsets.UTF_8)), Lang.JSONLD);
        Resource dataset = model.getResource(Iris.canonical().dataset().getURI());
        for (String name : List.of("name", "description", "license", "creator", "url", "keywords", "version")) {
            assertTrue(dataset.hasProperty(model.createProperty("http://schema.org/" + name)), name);
        }
    }

    @Test
    void replaying_the_stream_gives_what_the_release_holds() throws Exception {
        Map<String, String> state = new TreeMap<>();
        Model root = model("/changes");
        List<String> pages = root.listObjectsOfProperty(root.createProperty(TREE + "node")).toList().stream()
                .map(node -> URI.create(node.asResource().getURI()).getPath())
                .sorted(java.util.Comparator.comparing(path -> Integer.parseInt(path.substring("/changes/".length()))))
                .toList();
        assertTrue(pages.size() > 1);
        for (String path : pages) {
            Model page = model(path);
            page.listObjectsOfProperty(page.createProperty(TREE + "member")).toList().stream()
                    .map(RDFNode::asResource)
                    .sorted(java.util.Comparator.comparing(
                            member -> Integer.parseInt(member.getURI().replaceFirst(".*#", ""))))
                    .forEach(member -> {
                        String thing = member.getPropertyResourceValue(DCTerms.isVersionOf)
                                .getURI();
                        if (member.hasProperty(RDF.type, page.createResource(AS + "Delete"))) {
                            state.remove(thing);
                        } else {
                            state.put(
                                    thing,
                                    member.getProperty(DCTerms.identifier).getString());
                        }
                    });
        }
        Map<String, String> expected = new TreeMap<>();
        Contents.read(Iris.canonical(), live.folder())
                .orElseThrow()
                .fingerprints()
                .forEach((path, print) -> expected.put(Iris.canonical().things() + path, print));
        assertEquals(expected, state);
        assertFalse(state.containsKey(Iris.canonical().speech("other").getURI()));
    }

    @Test
    void crawlers_find_every_page() throws Exception {
        Document map = xml("/sitemaps/1.xml");
        var locations = map.getElementsByTagName("loc");
        assertTrue(locations.getLength() > 100);
        for (int at = 0; at < locations.getLength(); at += 37) {
            URI page = URI.create(locations.item(at).getTextContent());
            assertEquals(200, send(HttpRequest.newBuilder(page)).statusCode(), page.toString());
        }
        assertEquals(1, xml("/sitemap.xml").getElementsByTagName("sitemap").getLength());
        assertTrue(text(send(to("/robots.txt"))).contains("/sitemap.xml"));
    }

    @Test
    void the_feed_tells_of_the_last_changes_first() throws Exception {
        Document feed = xml("/feed.atom");
        assertEquals(50, feed.getElementsByTagName("entry").getLength());
        assertTrue(feed.getElementsByTagName("title").item(1).getTextContent().startsWith("Withdrawn: "));
    }

    @Test
    void every_address_in_the_list_of_addresses_answers() throws Exception {
        JsonNode paths =
                new ObjectMapper().readTree(send(to("/openapi.json")).body()).get("paths");
        paths.fieldNames().forEachRemaining(path -> {
            if (!path.contains("{") && paths.get(path).has("get")) {
                assertTrue(status(path) < 400 || status(path) == 503, path);
            }
        });
        assertTrue(paths.size() > 25);
    }
}
