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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import rostrum.graph.Iris;
import rostrum.release.Contents;
import rostrum.wire.Format;

/** How a machine finds the data set, learns what is in it, and what changed. */
@Tag("http")
class DiscoveryTest extends VisitedRelease {
    @Nested
    class Oai extends OaiCases {}

    @Nested
    class ChangeLists extends ChangeListCases {}

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
        for (RDFNode example :
                described.listObjectsOfProperty(dataset, VOID.exampleResource).toList()) {
            String path = example.asResource().getURI().substring(Iris.CANONICAL_BASE.length() - 1);
            assertEquals(303, send(to(path)).statusCode(), path);
        }
        assertTrue(described.listSubjectsWithProperty(RDF.type, VOID.Linkset).toList().stream()
                .anyMatch(links -> links.getProperty(VOID.triples).getInt() >= 50));
    }

    @Test
    void B2_every_partition_has_the_figures_that_a_query_finds() throws Exception {
        Model described = model("/void.ttl");
        Map<String, String> told = new TreeMap<>();
        Resource dataset = described.getResource(Iris.canonical().dataset().getURI());
        for (Resource part : parts(dataset, VOID.classPartition)) {
            String type = term(part, VOID._class);
            told.put(type, number(part, VOID.entities));
            for (Resource used : parts(part, VOID.propertyPartition)) {
                String property = type + " " + term(used, VOID.property);
                told.put(property, number(used, VOID.triples));
                parts(used, VOID.classPartition)
                        .forEach(target ->
                                told.put(property + " " + term(target, VOID._class), number(target, VOID.triples)));
            }
        }
        Map<String, String> found = new TreeMap<>(rows("?a", "?s a ?a"));
        found.putAll(rows("?a ?b", "?s a ?a ; ?b ?o"));
        found.putAll(rows("?a ?b ?c", "?s a ?a ; ?b ?o . ?o a ?c"));
        assertEquals(found, told);
        assertTrue(told.size() > 400);
        Map<String, String> properties = new TreeMap<>();
        Map<String, String> subjects = new TreeMap<>();
        Map<String, String> objects = new TreeMap<>();
        for (Resource part : parts(dataset, VOID.propertyPartition)) {
            String property = term(part, VOID.property);
            properties.put(property, number(part, VOID.triples));
            subjects.put(property, number(part, VOID.distinctSubjects));
            if (!property.startsWith(VOID.NS)) {
                objects.put(property, number(part, VOID.distinctObjects));
            }
        }
        assertEquals(rows("?p", "?s ?p ?o"), properties);
        assertEquals(rows("?p", "SELECT DISTINCT ?p ?s { ?s ?p ?o }"), subjects);
        Map<String, String> different = rows("?p", "SELECT DISTINCT ?p ?o { ?s ?p ?o }");
        different.keySet().removeIf(property -> property.startsWith(VOID.NS));
        assertEquals(different, objects);
    }

    /** Each term once, though there are partitions within partitions. */
    @Test
    void B2_completions_have_each_term_once_with_its_own_number() throws Exception {
        JsonNode told = new ObjectMapper().readTree(send(to("/completions")).body());
        for (String kind : List.of("properties", "classes")) {
            List<String> terms = told.get(kind).findValuesAsText("iri");
            assertEquals(terms.stream().distinct().count(), terms.size(), kind);
        }
        assertEquals(
                count("?s ?p ?o"),
                told.get("properties").findValues("count").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum());
    }

    private static List<Resource> parts(Resource whole, Property kind) {
        return whole.listProperties(kind).mapWith(Statement::getResource).toList();
    }

    private static String term(Resource part, Property property) {
        return part.getPropertyResourceValue(property).getURI();
    }

    private static String number(Resource part, Property property) {
        return part.getProperty(property).getString();
    }

    /** Each answer can be seen where it says, and a list is whole. */
    @Test
    void B14_and_B15_what_is_claimed_can_be_seen() throws Exception {
        String page = text(send(to("/conformance").header("Accept", "text/html")));
        Matcher row = Pattern.compile("<tr><th scope=\"row\"><span lang=\"en\" dir=\"ltr\">(\\d+)\\. [^<]+</span></th>"
                        + "<td data-label=\"Holds\">(yes|partly|no)</td><td><span lang=\"en\" dir=\"ltr\">[^<]+</span></td>"
                        + "<td data-label=\"Seen at\"><a href=\"([^\"]+)\"")
                .matcher(page);
        List<String> numbers = new ArrayList<>();
        while (row.find()) {
            numbers.add(row.group(1));
            assertEquals(200, status(row.group(3)), row.group(3));
        }
        assertEquals(
                Stream.of(5, 35)
                        .flatMap(most -> IntStream.rangeClosed(1, most).mapToObj(Integer::toString))
                        .toList(),
                numbers);
        assertTrue(text(send(to("/dataset").header("Accept", "text/html"))).contains("href=\"/conformance\""));
    }

    /** SPARQLES asks the endpoint itself, and reads what stands at its address: both must name it. */
    @Test
    void B1_the_endpoint_is_named_in_its_store_and_at_its_address() throws Exception {
        String endpoint = Iris.canonical().base() + "sparql";
        assertEquals(1, count("?data a <" + VOID.Dataset + "> ; <" + VOID.sparqlEndpoint + "> <" + endpoint + ">"));
        Model there = model("/sparql");
        Resource dataset = there.getResource(Iris.canonical().dataset().getURI());
        assertTrue(dataset.hasProperty(RDF.type, VOID.Dataset));
        assertTrue(dataset.hasProperty(VOID.sparqlEndpoint, there.getResource(endpoint)));
        assertEquals(count("?s ?p ?o"), dataset.getProperty(VOID.triples).getInt());
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
                            member -> Integer.parseInt(member.getURI().replaceFirst(".*/", ""))))
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
