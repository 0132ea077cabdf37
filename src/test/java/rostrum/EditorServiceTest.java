package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.site.view.Language;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;

/** What the server gives an editor: short links, completions, names of things, and the queries as pages to cite. */
@Tag("http")
class EditorServiceTest extends VisitedRelease {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String QUERY = "SELECT * WHERE { ?s ?p ?o } LIMIT 3";
    private static final Path QUERIES = Path.of("queries");

    @Test
    void a_short_link_is_text_for_a_program_and_the_editor_for_a_person() throws Exception {
        HttpResponse<byte[]> made = link(QUERY, "*/*");
        assertEquals(201, made.statusCode(), text(made));
        String path = "/" + header(made, "Location");
        HttpResponse<byte[]> program = send(to(path));
        assertEquals(QUERY + "\n", text(program));
        assertEquals("public, max-age=31536000, immutable", header(program, "Cache-Control"));
        assertEquals(
                304,
                send(to(path).header("If-None-Match", header(program, "ETag"))).statusCode());
        HttpResponse<byte[]> person = send(to(path).header("Accept", HTML));
        assertEquals("text/html", header(person, "Content-Type").replaceFirst(";.*", ""));
        assertTrue(text(person).contains(QUERY));
        assertEquals(404, send(to("/q/aaaaaaaaaaaaaaaa")).statusCode());
        assertTrue(Files.exists(folder.resolve("store/links/" + path.substring(3) + ".rq")));
    }

    @Test
    void without_scripts_a_short_link_is_where_the_form_leads_and_a_fault_is_told_on_the_page() throws Exception {
        HttpResponse<byte[]> made = link(QUERY, HTML);
        assertEquals(303, made.statusCode());
        HttpResponse<byte[]> wrong = link("SELECT", HTML);
        assertEquals(400, wrong.statusCode());
        assertTrue(text(wrong).contains("The query is not valid SPARQL"), text(wrong));
        assertEquals("application/problem+json", header(link("SELECT", "*/*"), "Content-Type"));
        assertEquals(400, link("", "*/*").statusCode());
    }

    @Test
    void a_download_by_a_form_is_a_file() throws Exception {
        HttpResponse<byte[]> csv = form("/sparql", "query=" + encoded(QUERY) + "&output=csv", HTML);
        assertEquals("text/csv", header(csv, "Content-Type").replaceFirst(";.*", ""));
        assertEquals("attachment; filename=\"answer.csv\"", header(csv, "Content-Disposition"));
        HttpResponse<byte[]> fault = form("/sparql", "query=SELECT&output=csv", HTML);
        assertEquals(400, fault.statusCode());
        assertEquals("", header(fault, "Content-Disposition"));
    }

    @Test
    void terms_to_complete_with_are_those_of_the_release() throws Exception {
        JsonNode terms = new ObjectMapper().readTree(send(to("/completions")).body());
        assertEquals(
                "https://w3id.org/rostrum/ontology#", terms.at("/prefixes/ros").asText());
        for (String kind : List.of("classes", "properties")) {
            assertTrue(terms.at("/" + kind).size() > 10, kind);
            for (JsonNode term : terms.at("/" + kind)) {
                assertTrue(term.at("/count").asLong() > 0, term.toString());
            }
        }
        String claims = "https://w3id.org/rostrum/ontology#Claim";
        long counted = 0;
        for (JsonNode term : terms.at("/classes")) {
            counted +=
                    term.at("/iri").asText().equals(claims) ? term.at("/count").asLong() : 0;
        }
        assertEquals(count("?c a <" + claims + ">"), counted);
    }

    @Test
    void things_have_names_in_the_readers_language() throws Exception {
        String peru = "https://w3id.org/rostrum/id/state/PER";
        HttpRequest.Builder asked = to("/labels?lang=fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "iri=" + encoded(peru) + "&iri=" + encoded("urn:x:nobody") + "&iri=javascript:alert(1)"));
        JsonNode names = new ObjectMapper().readTree(send(asked).body());
        assertEquals("Pérou", names.path(peru).path("label").asText());
        assertEquals("/page/state/PER", names.path(peru).path("href").asText());
        assertEquals("", names.path("javascript:alert(1)").path("href").asText());
        String many = "iri=urn:x&".repeat(501);
        assertEquals(400, form("/labels", many, "*/*").statusCode());
    }

    @Test
    void a_query_page_is_in_the_readers_language_with_its_text_data_and_citation() throws Exception {
        HttpResponse<byte[]> page = send(to("/query/cited-most?lang=fr").header("Accept", HTML));
        for (String words : List.of(
                "Quels documents sont les plus cités ?",
                "https://w3id.org/rostrum/query/cited-most",
                live.version(),
                "/sparql?query=",
                "format=csv",
                "format=sparql")) {
            assertTrue(text(page).contains(words), words);
        }
        assertEquals(
                "text/csv",
                header(send(to("/query/cited-most").header("Accept", "text/csv")), "Content-Type")
                        .replaceFirst(";.*", ""));
        assertTrue(
                text(send(to("/query?q=CITED%20most").header("Accept", HTML))).contains("/query/cited-most"));
        assertTrue(
                !text(send(to("/query?q=cited%20zzz").header("Accept", HTML))).contains("/query/cited-most"));
    }

    @TestFactory
    Stream<DynamicTest> the_text_of_a_query_with_parameters_asks_what_its_page_asks() throws Exception {
        return Queries.read(QUERIES).all().stream()
                .filter(query -> !query.parameters().isEmpty())
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String sparql =
                            text(send(to("/query/" + query.name()).header("Accept", "application/sparql-query")));
                    assertTrue(sparql.contains("VALUES ?"), sparql);
                    JsonNode there = new ObjectMapper()
                            .readTree(send(to("/query/" + query.name() + "?format=json"))
                                    .body())
                            .at("/results/bindings");
                    JsonNode here = new ObjectMapper()
                            .readTree(form("/sparql", "query=" + encoded(sparql), "application/sparql-results+json")
                                    .body())
                            .at("/results/bindings");
                    assertEquals(rows(query, there), rows(query, here));
                }));
    }

    @Test
    void every_query_has_a_title_and_a_description_in_every_language() throws Exception {
        Queries queries = Queries.read(QUERIES);
        for (Language language : Language.values()) {
            for (NamedQuery query : queries.all()) {
                assertTrue(
                        language == Language.ENGLISH
                                || queries.translation(query.name(), language.code())
                                        .isPresent(),
                        query.name() + " in " + language.code());
            }
        }
    }

    private static List<String> rows(NamedQuery query, JsonNode bindings) {
        assertTrue(bindings.isArray());
        Stream.Builder<String> rows = Stream.builder();
        bindings.forEach(row -> rows.add(query.columns().stream()
                .map(column -> row.path(column).path("value").asText())
                .toList()
                .toString()));
        return rows.build().sorted().toList();
    }

    private static HttpResponse<byte[]> link(String query, String accept) throws Exception {
        return form("/q", "query=" + encoded(query), accept);
    }

    private static HttpResponse<byte[]> form(String path, String body, String accept) throws Exception {
        return send(to(path).header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
