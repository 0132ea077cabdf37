package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.wire.Format;

/** What aggregators ask for, one named case for each behaviour ({@code harvest/checklist.psv}), and what needs more. */
@Tag("http")
class ChecklistTest extends VisitedRelease {
    @Nested
    class Fragments extends FragmentCases {}

    @TestFactory
    Stream<DynamicTest> checklist() throws IOException {
        return Visits.of("checklist.psv", VisitedRelease::to);
    }

    /** What F-UJI 0.8 looks for, metric by metric (F-UJI's metrics_v0.8.yaml), asked of the running server. */
    @TestFactory
    Stream<DynamicTest> fuji() throws Exception {
        ready("/dumps/latest.nt.gz", 302);
        return Visits.of("fuji.psv", VisitedRelease::to);
    }

    @Test
    void A6_all_variants_are_isomorphic() throws Exception {
        Dataset quads = dataset("/data/state/PER.nq", Format.NQUADS);
        Model union = ModelFactory.createDefaultModel().add(quads.getDefaultModel());
        quads.listNames().forEachRemaining(name -> union.add(quads.getNamedModel(name)));
        for (Format format : Format.values()) {
            Dataset variant = dataset("/data/state/PER." + format.extension(), format);
            if (format.keepsGraphs()) {
                assertEquals(names(quads), names(variant), format.label());
                names(quads)
                        .forEach(name -> assertTrue(
                                quads.getNamedModel(name).isIsomorphicWith(variant.getNamedModel(name)),
                                format.label() + " " + name));
            } else {
                assertTrue(union.isIsomorphicWith(variant.getDefaultModel()), format.label());
            }
        }
    }

    private static Set<String> names(Dataset dataset) {
        Set<String> names = new TreeSet<>();
        dataset.listNames().forEachRemaining(names::add);
        return names;
    }

    private static Dataset dataset(String path, Format format) throws Exception {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(
                dataset,
                new ByteArrayInputStream(send(to(path)).body()),
                RDFLanguages.contentTypeToLang(format.mediaType()));
        return dataset;
    }

    @Test
    void A9_every_format_and_coding_has_a_strong_tag_of_its_own() throws Exception {
        List<String> tags = new ArrayList<>();
        for (Format format : Format.values()) {
            for (String coding : List.of("identity", "gzip", "zstd")) {
                String path = "/data/state/PER." + format.extension();
                var request = to(path).header("Accept-Encoding", coding);
                String tag = header(send(request), "ETag");
                assertTrue(tag.startsWith("\""), path + " " + coding + ": " + tag);
                assertEquals(304, send(request.header("If-None-Match", tag)).statusCode(), path + " " + coding);
                tags.add(tag);
            }
        }
        assertEquals(tags.size(), new HashSet<>(tags).size(), tags.toString());
    }

    @Test
    void A10_what_is_known_is_answered_with_the_headers_of_the_whole() throws Exception {
        HttpResponse<byte[]> whole = send(to("/data/state/PER.ttl"));
        HttpResponse<byte[]> known = send(to("/data/state/PER.ttl").header("If-None-Match", header(whole, "ETag")));
        HttpResponse<byte[]> head = send(to("/data/state/PER.ttl").method("HEAD", BodyPublishers.noBody()));
        assertEquals(304, known.statusCode());
        assertEquals(0, known.body().length);
        for (String name : List.of("ETag", "Vary", "Cache-Control", "Last-Modified", "Link", "Content-Location")) {
            assertEquals(header(whole, name), header(known, name), name);
            assertEquals(header(whole, name), header(head, name), name);
        }
        assertEquals(header(whole, "Content-Length"), header(head, "Content-Length"));
    }

    @Test
    void A12_every_document_tells_of_its_thing_and_of_itself() throws Exception {
        Iris iris = Iris.canonical();
        Model described = model("/void.ttl");
        for (RDFNode example : described
                .listObjectsOfProperty(described.createProperty("http://rdfs.org/ns/void#exampleResource"))
                .toList()) {
            String path = example.toString().substring(iris.things().length());
            Model model = model("/data/" + path + ".ttl");
            assertTrue(model.getResource(example.toString()).listProperties().hasNext(), path);
            var document = model.getResource(iris.base() + "data/" + path);
            for (String property : List.of(
                    "http://xmlns.com/foaf/0.1/primaryTopic",
                    "http://rdfs.org/ns/void#inDataset",
                    "http://www.w3.org/ns/prov#wasDerivedFrom",
                    DCTerms.modified.getURI(),
                    DCTerms.license.getURI())) {
                assertTrue(document.hasProperty(model.createProperty(property)), path + " " + property);
            }
        }
    }

    @Test
    void A14_what_was_withdrawn_leaves_a_tombstone() throws Exception {
        Model model = model("/data/speech/other.ttl");
        String as = "https://www.w3.org/ns/activitystreams#";
        var thing = model.getResource(Iris.canonical().speech("other").getURI());
        assertTrue(thing.hasProperty(RDF.type, model.createResource(as + "Tombstone")));
        assertTrue(thing.hasProperty(model.createProperty(as + "deleted")));
    }

    @Test
    void A14_every_renamed_thing_leads_to_one_that_is_there() throws Exception {
        Authority authority = Authority.read(Path.of("data", "authority"));
        assertFalse(authority.renamed().isEmpty());
        for (var renamed : authority.renamed()) {
            HttpResponse<byte[]> moved = send(to("/id/" + renamed.from()));
            assertEquals(301, moved.statusCode(), renamed.from());
            assertEquals(303, send(to(header(moved, "Location"))).statusCode(), renamed.to());
        }
    }

    @Test
    void A17_the_version_of_the_ontology_resolves_to_what_names_it() throws Exception {
        Model ontology = model("/ontology");
        String version = ontology.listObjectsOfProperty(OWL.versionIRI)
                .next()
                .asResource()
                .getURI();
        Model there = model(version.substring(Iris.CANONICAL_BASE.length() - 1));
        assertTrue(ontology.isIsomorphicWith(there));
    }

    @Test
    void A17_terms_are_told_with_examples_from_the_data_mappings_and_changes() throws Exception {
        String page = text(send(to("/ontology").header("Accept", "text/html")));
        String state = page.substring(page.indexOf("id=\"State\""));
        state = state.substring(0, state.indexOf("</section>"));
        assertTrue(state.contains("href=\"/page/state/"), state);
        assertTrue(page.contains("close to"), "mappings");
        assertTrue(page.contains("0.1.0: the first version"), "changes");
    }

    @Test
    void A17_every_term_of_ours_that_the_data_use_is_in_the_ontology() throws Exception {
        Model ontology = model("/ontology");
        Model described = model("/void.ttl");
        String rdfVoid = "http://rdfs.org/ns/void#";
        Set<String> used = new TreeSet<>();
        for (String property : List.of("class", "property")) {
            described
                    .listObjectsOfProperty(described.createProperty(rdfVoid + property))
                    .forEach(term -> used.add(term.asResource().getURI()));
        }
        used.removeIf(term -> !term.startsWith(ROS.NS));
        assertTrue(used.size() > 40, used.toString());
        used.removeIf(term -> ontology.getResource(term).hasProperty(RDF.type)
                && ontology.getResource(term).hasProperty(SKOS.definition));
        assertEquals(Set.of(), used);
    }

    /** Written after the tables of the profile (SEMIC, DCAT-AP 3.0.1), whose own shapes are not at hand. */
    @Test
    void B4_the_catalogue_is_as_its_profile_demands() throws Exception {
        ready("/dumps/latest.nt.gz", 302);
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(
                Path.of("src", "test", "resources", "harvest", "dcat-ap.ttl").toString()));
        Model catalogue = model("/catalog.ttl");
        var report = ShaclValidator.get().validate(shapes, catalogue.getGraph());
        assertEquals(
                List.of(),
                report.getEntries().stream()
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                        .toList());
        catalogue.removeAll(null, DCTerms.title, null);
        assertFalse(ShaclValidator.get().validate(shapes, catalogue.getGraph()).conforms(), "shapes bite");
    }

    @Test
    void B6_the_linkset_says_what_the_header_says() throws Exception {
        for (String path : List.of("/page/state/PER", "/dataset")) {
            HttpResponse<byte[]> page = send(to(path).header("Accept", "text/html"));
            JsonNode linkset = new ObjectMapper()
                    .readTree(send(to(path.equals("/dataset") ? "/linkset" : "/linkset/state/PER"))
                            .body())
                    .at("/linkset/0");
            assertTrue(linkset.get("anchor").asText().endsWith(path));
            int links = 0;
            for (JsonNode targets : linkset) {
                links += targets.size();
            }
            assertEquals(header(page, "Link").split(", <", -1).length, links, path);
        }
    }

    @Test
    void B6_a_statement_is_cited_with_who_where_and_when() throws Exception {
        String path = "/cite/speech/S-PV.7847-101.";
        String iri = Iris.canonical().speech("S-PV.7847-101").getURI();
        String bibtex = text(send(to(path + "bib")));
        assertTrue(bibtex.startsWith("@misc{") && bibtex.endsWith("}\n") && bibtex.contains(iri), bibtex);
        assertTrue(bibtex.contains("2016-12-20") && bibtex.contains("S/PV.7847"), bibtex);
        String ris = text(send(to(path + "ris")));
        assertTrue(ris.lines().allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*")), ris);
        assertTrue(ris.startsWith("TY  - ") && ris.endsWith("ER  - \n") && ris.contains("UR  - " + iri), ris);
        JsonNode csl =
                new ObjectMapper().readTree(send(to(path + "json")).body()).get(0);
        assertEquals("[[2016,12,20]]", csl.at("/issued/date-parts").toString());
        assertEquals(iri, csl.at("/URL").asText());
        assertFalse(csl.at("/author/0/literal").asText().isBlank());
    }

    /** Each link out stands beside the source of the row that it comes from; at least 50 lead to one data set. */
    @Test
    void B3_links_out_name_their_source() throws Exception {
        int wikidata = count("?thing <" + SKOS.exactMatch.getURI()
                + "> ?other FILTER(STRSTARTS(STR(?other), \"http://www.wikidata.org/entity/\"))");
        assertTrue(wikidata >= 50, "links to Wikidata: " + wikidata);
        for (Node link : List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode())) {
            assertEquals(
                    0,
                    count("?thing <" + link.getURI() + "> ?other . FILTER(STRSTARTS(STR(?thing), \""
                            + Iris.canonical().things() + "\")) FILTER NOT EXISTS { ?thing <"
                            + DC_11.source.getURI() + "> ?source }"),
                    link.getURI());
        }
        assertEquals(
                0,
                count("?resolution a <" + ROS.Resolution.getURI() + "> FILTER NOT EXISTS { ?resolution <"
                        + DCTerms.source.getURI() + "> ?address }"),
                "resolutions without an address");
    }
}
