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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.ontology.Definitions;
import rostrum.ontology.ROS;
import rostrum.site.view.Language;
import rostrum.site.view.Say;
import rostrum.store.StoreServer;

/** The same whichever store is behind: the one in this process, or a server of others. */
@Tag("http")
@ParameterizedClass(name = "{0}")
@EnumSource(HttpContractTest.Behind.class)
class HttpContractTest {
    enum Behind {
        EMBEDDED,
        FUSEKI,
        RDF4J,
        VIRTUOSO;

        private Optional<StoreServer.Kind> server() {
            return this == EMBEDDED ? Optional.empty() : Optional.of(StoreServer.Kind.valueOf(name()));
        }
    }

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path all;

    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static ServedSample sample;

    HttpContractTest(Behind behind) {
        assertEquals(folder.getFileName().toString(), behind.name());
    }

    @BeforeParameterizedClassInvocation
    static void serve(Behind behind) throws IOException {
        folder = all.resolve(behind.name());
        sample = ServedSample.from(behind.server(), folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # path                          | Accept                          | status | type or location
        /                               | BROWSER                         | 200    | text/html
        /                               | */*                             | 200    | text/html
        /id/state/PER                   | BROWSER                         | 303    | /page/state/PER
        /id/state/PER                   | */*                             | 303    | /page/state/PER
        /id/state/PER                   |                                 | 303    | /page/state/PER
        /id/state/PER                   | text/*                          | 303    | /page/state/PER
        /id/state/PER                   | text/turtle                     | 303    | /data/state/PER.ttl
        /id/state/PER                   | application/ld+json             | 303    | /data/state/PER.jsonld
        /id/state/PER                   | application/rdf+xml             | 303    | /data/state/PER.rdf
        /id/state/PER                   | application/n-triples           | 303    | /data/state/PER.nt
        /id/state/PER                   | application/n-quads             | 303    | /data/state/PER.nq
        /id/state/PER                   | application/trig                | 303    | /data/state/PER.trig
        /id/state/PER                   | text/html;q=0.2, text/turtle    | 303    | /data/state/PER.ttl
        /id/state/PER                   | text/html;q=0, */*              | 303    | /data/state/PER.ttl
        /id/state/PER                   | image/png                       | 406    | application/problem+json
        /id/state/XXX                   | text/turtle                     | 404    | application/problem+json
        /id/state/XXX                   | BROWSER                         | 404    | text/html
        /page/state/PER                 | BROWSER                         | 200    | text/html
        /page/state/XXX                 | BROWSER                         | 404    | text/html
        /page/speech/S-PV.7847-101      | BROWSER                         | 200    | text/html
        /page/claim/S-PV.7847-101-5     | BROWSER                         | 200    | text/html
        /page/text/S-PV.7847-101        | BROWSER                         | 303    | /page/speech/S-PV.7847-101
        /page/concept/modality/belief   | BROWSER                         | 200    | text/html
        /data/state/PER.ttl             |                                 | 200    | text/turtle
        /data/state/PER.jsonld          | BROWSER                         | 200    | application/ld+json
        /data/state/PER.nq              | */*                             | 200    | application/n-quads
        /data/state/PER.xyz             | */*                             | 404    | application/problem+json
        /data/state/XXX.ttl             | */*                             | 404    | application/problem+json
        /data/speech/S-PV.7847-101.ttl  | */*                             | 200    | text/turtle
        /ontology                       | BROWSER                         | 200    | text/html
        /ontology                       | text/turtle                     | 200    | text/turtle
        /ontology                       | image/png                       | 406    | application/problem+json
        /ontology.ttl                   | */*                             | 200    | text/turtle
        /shapes.ttl                     | */*                             | 200    | text/turtle
        /query                          | BROWSER                         | 200    | text/html
        /query/agreements               | BROWSER                         | 200    | text/html
        /query/agreements?format=csv    | */*                             | 200    | text/csv
        /query/agreements?format=json   | */*                             | 200    | application/json
        /query/agreements?format=png    | */*                             | 400    | application/problem+json
        /query/absent                   | BROWSER                         | 404    | text/html
        /sparql                         | BROWSER                         | 200    | text/html
        /sparql                         | text/turtle                     | 200    | text/turtle
        /search?q=peru                  | BROWSER                         | 200    | text/html
        /search?q=%22%28*               | BROWSER                         | 200    | text/html
        /dataset                        | BROWSER                         | 200    | text/html
        /void.ttl                       | */*                             | 200    | text/turtle
        /.well-known/void               | */*                             | 303    | /void.ttl
        /quality                        | BROWSER                         | 200    | text/html
        /quality.tsv                    | */*                             | 200    | text/tab-separated-values
        /robots.txt                     | */*                             | 200    | text/plain
        /health/live                    | */*                             | 200    | text/plain
        /health/ready                   | */*                             | 200    | text/plain
        /assets/bundle/frame.css        | */*                             | 200    | text/css
        /absent                         | */*                             | 404    | application/problem+json
        """)
    void a_path_answers(String path, String accept, int status, String typeOrLocation) throws Exception {
        String sent = accept == null ? "" : accept.equals("BROWSER") ? BROWSER : accept;
        HttpResponse<String> answer = sample.get(path, sent);
        assertEquals(status, answer.statusCode(), answer.body());
        String header = status / 100 == 3 ? "Location" : "Content-Type";
        assertEquals(typeOrLocation, header(answer, header).replaceFirst(";.*", ""));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void every_term_of_the_ontology_is_found_on_its_page() throws Exception {
        String page = sample.get("/ontology", BROWSER).body();
        assertEquals(
                List.of(),
                new Definitions()
                        .ontology().stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                                .map(triple -> triple.getSubject().getURI().substring(ROS.NS.length()))
                                .filter(name -> !page.contains("id=\"" + name + "\""))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"/id/state/PER", "/ontology"})
    void what_is_negotiated_varies_by_accept(String path) throws Exception {
        assertTrue(header(sample.get(path, "text/turtle"), "Vary").contains("Accept"));
    }

    @Test
    void a_document_that_is_known_is_not_sent_again() throws Exception {
        HttpResponse<String> first = sample.get("/data/state/PER.ttl", "");
        String tag = header(first, "ETag");
        HttpResponse<String> again =
                sample.send(sample.to("/data/state/PER.ttl").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals("/data/state/PER.ttl", header(first, "Content-Location"));
        assertEquals("*", header(first, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({"/", "/data/state/PER.ttl", "/page/state/PER"})
    void head_is_get_without_its_body(String path) throws Exception {
        HttpResponse<String> head = sample.send(sample.to(path).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(sample.get(path, ""), "Content-Type"), header(head, "Content-Type"));
    }

    @Test
    void answers_are_compressed_for_those_who_take_it() throws Exception {
        assertEquals(
                "gzip",
                header(sample.send(sample.to("/ontology").header("Accept-Encoding", "gzip")), "Content-Encoding"));
    }

    @Test
    void the_data_of_a_state_reach_the_words_of_its_claims() throws Exception {
        Model model = turtle(sample.get("/data/state/PER.ttl", "").body());
        Pattern exact = Pattern.compile("oa#exact");
        assertTrue(model.listStatements().toList().stream()
                .anyMatch(it -> exact.matcher(it.getPredicate().getURI()).find()));
    }

    @Test
    void claims_and_words_lead_to_each_other() throws Exception {
        String page = sample.get("/page/speech/S-PV.7847-101", BROWSER).body();
        for (int number = 1; number <= 73; number++) {
            assertTrue(page.contains("id=\"claim-" + number + "\""), "claim " + number);
            assertTrue(page.contains("class=\"note\" href=\"#claim-" + number + "\""), "note " + number);
        }
        Matcher inside = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (inside.find()) {
            assertTrue(page.contains("id=\"" + inside.group(1) + "\""), inside.group(1));
        }
    }

    @Test
    void what_the_record_says_of_a_claim_is_told_in_words() throws Exception {
        String told =
                "<strong>On record: confirmed.</strong> <span lang=\"en\">S/RES/2331 (2016), S/PV.7847: Peru is among";
        assertTrue(sample.get("/page/speech/S-PV.7847-101", BROWSER).body().contains(told));
        String claim = sample.get("/page/claim/S-PV.7847-101-72", BROWSER).body();
        assertTrue(claim.contains(told), claim);
        assertTrue(claim.contains("href=\"https://digitallibrary.un.org/record/"), claim);
        assertTrue(sample.get("/page/check/S-PV.7847-101-72", BROWSER).body().contains("added: council record"));
    }

    @Test
    void every_link_of_a_page_leads_somewhere() throws Exception {
        String page = sample.get("/page/state/PER", BROWSER).body();
        Matcher link = Pattern.compile("href=\"(/[^\"#]*)").matcher(page);
        var paths = new java.util.TreeSet<String>();
        while (link.find()) {
            paths.add(link.group(1).replace("&amp;", "&"));
        }
        for (String path : paths) {
            assertTrue(sample.get(path, BROWSER).statusCode() < 400, path);
        }
    }

    @Test
    void a_name_is_found_in_the_text_from_the_page_of_its_thing() throws Exception {
        String page = sample.get("/page/state/ESP", BROWSER).body()
                + sample.get("/page/state/COL", BROWSER).body();
        String statement = sample.get("/page/speech/S-PV.7847-101", BROWSER).body();
        List<MatchResult> mentions =
                Pattern.compile("#(char=\\d+,\\d+)\"").matcher(page).results().toList();
        assertFalse(mentions.isEmpty());
        mentions.forEach(at -> assertTrue(statement.contains("id=\"" + at.group(1) + "\""), at.group(1)));
    }

    @Test
    void the_search_finds_a_name() throws Exception {
        assertTrue(sample.get("/search?q=colombia", BROWSER).body().contains("/page/state/COL"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_search_without_an_index_says_that_it_is_slower(Language language) throws Exception {
        String page = sample.get("/search?q=colombia&lang=" + language.code(), BROWSER)
                .body();
        assertTrue(page.contains(Say.in(language).of("search.slow")), page);
    }

    @Test
    void a_named_query_answers_with_the_values_given() throws Exception {
        assertTrue(sample.get("/query/agreements?format=csv", "").body().contains("state/COL"));
        String nobody = "/query/agreements?format=csv&state=%3Curn:x%3E";
        assertEquals("other", sample.get(nobody, "").body().strip());
    }

    @Test
    void the_rows_of_a_named_query_keep_their_kinds_in_JSON() throws Exception {
        JsonNode answer = new ObjectMapper()
                .readTree(sample.get("/query/agreements?format=json", "").body());
        assertEquals(
                "uri",
                answer.at("/results/bindings/0/other/type").asText(),
                "as SPARQL 1.1 and the command line write it");
        assertEquals(
                sample.get("/query/agreements?format=csv", "").body(),
                sample.get("/query/agreements?format=csv&state=%3Chttps://w3id.org/rostrum/id/state/PER%3E", "")
                        .body());
    }

    private static Model turtle(String body) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        return model;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
