package rostrum.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.LocalRelease;
import rostrum.NpmTools;
import rostrum.release.Contents;

/** Comunica asks by links and by the endpoint; an LDES client replays the stream of changes. */
@Tag("http")
class ClientsTest {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static LocalRelease release;

    @BeforeAll
    static void serve() throws IOException {
        release = LocalRelease.in(folder);
    }

    @AfterAll
    static void close() {
        release.close();
    }

    /** The names stand in the documents of the other states, to which the first page only leads. */
    private static String namesOfPartners() {
        return """
                PREFIX ros: <https://w3id.org/rostrum/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?name WHERE {
                  <%sid/state/PER> ros:hasAgreementWith ?other . ?other rdfs:label ?name
                  FILTER(LANG(?name) = "en") }
                """.formatted(release.iris().base());
    }

    private static Set<String> expected() throws Exception {
        var request = release.to("/sparql?query=" + URLEncoder.encode(namesOfPartners(), StandardCharsets.UTF_8))
                .header("Accept", "application/sparql-results+json");
        Set<String> names = names(JSON.readTree(release.send(request).body()));
        assertFalse(names.isEmpty());
        return names;
    }

    private static Set<String> names(JsonNode answer) {
        Set<String> names = new TreeSet<>();
        answer.at("/results/bindings")
                .forEach(row -> names.add(row.at("/name/value").asText()));
        return names;
    }

    @Test
    void Comunica_follows_links_from_one_page_to_the_answer() throws Exception {
        String said = NpmTools.run(
                folder,
                Map.of(),
                3,
                "node",
                NpmTools.CLIENTS.script("traverse.mjs").toString(),
                release.iris().base() + "id/state/PER",
                namesOfPartners());
        Set<String> names = new TreeSet<>();
        for (String line : said.lines().toList()) {
            names.add(JSON.readTree(line).at("/name").asText());
        }
        assertEquals(expected(), names);
    }

    @Test
    void Comunica_asks_the_endpoint() throws Exception {
        String said = NpmTools.run(
                folder,
                Map.of(),
                3,
                "node",
                NpmTools.CLIENTS.file("@comunica/query-sparql/bin/query.js").toString(),
                release.iris().base() + "sparql",
                "-q",
                namesOfPartners(),
                "-t",
                "application/sparql-results+json");
        assertEquals(expected(), names(JSON.readTree(said)));
    }

    /** Nothing but patterns of one triple is asked of the server; Comunica joins them. */
    @Test
    void Comunica_joins_what_fragments_give() throws Exception {
        String said = NpmTools.run(
                folder,
                Map.of(),
                3,
                "node",
                NpmTools.CLIENTS.file("@comunica/query-sparql/bin/query.js").toString(),
                release.iris().base() + "fragments",
                "-q",
                namesOfPartners(),
                "-t",
                "application/sparql-results+json");
        assertEquals(expected(), names(JSON.readTree(said)));
    }

    /** One member of the stream, as the client hands it on. */
    private record Member(String published, int number, String thing, boolean withdrawn, String identifier) {
        static Member of(JsonNode line) {
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(line.at("/quads").asText(), Lang.NQUADS).parse(model);
            Resource member = model.getResource(line.at("/id").asText());
            boolean withdrawn = member.hasProperty(RDF.type, model.createResource(AS + "Delete"));
            return new Member(
                    member.getProperty(model.createProperty(AS + "published")).getString(),
                    Integer.parseInt(member.getURI().replaceFirst(".*#", "")),
                    member.getPropertyResourceValue(DCTerms.isVersionOf).getURI(),
                    withdrawn,
                    withdrawn ? "" : member.getProperty(DCTerms.identifier).getString());
        }
    }

    @Test
    void an_event_stream_client_arrives_at_what_is_served() throws Exception {
        String said = NpmTools.run(
                folder,
                Map.of(),
                3,
                "node",
                NpmTools.CLIENTS.script("replay.mjs").toString(),
                release.iris().base() + "changes");
        List<Member> members = new ArrayList<>();
        for (String line : said.lines().filter(line -> line.startsWith("{")).toList()) {
            members.add(Member.of(JSON.readTree(line)));
        }
        List<String> times = members.stream().map(Member::published).toList();
        assertEquals(times.stream().sorted().toList(), times, "members come in the order of their times");
        members.sort(Comparator.comparingInt(Member::number));
        Map<String, String> state = new TreeMap<>();
        for (Member member : members) {
            if (member.withdrawn()) {
                state.remove(member.thing());
            } else {
                state.put(member.thing(), member.identifier());
            }
        }
        Map<String, String> expected = new TreeMap<>();
        Contents.read(release.iris(), release.release().folder())
                .orElseThrow()
                .fingerprints()
                .forEach((path, print) -> expected.put(release.iris().things() + path, print));
        assertEquals(expected, state);
    }
}
