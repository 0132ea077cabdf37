package rostrum.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
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
import rostrum.release.Releases;

/** Comunica asks by links and by the endpoint; an LDES client replays the stream of changes. */
@Tag("http")
class ClientsTest {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

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

    /**
     * One member of the stream, as the client hands it on.
     *
     * @param content what is said in the graph that has the member's name
     */
    private record Member(
            String published, int number, String thing, boolean withdrawn, String identifier, Set<Triple> content) {
        static Member of(JsonNode line) {
            DatasetGraph quads = DatasetGraphFactory.create();
            RDFParser.fromString(line.at("/quads").asText(), Lang.NQUADS).parse(quads);
            Model model = ModelFactory.createModelForGraph(quads.getDefaultGraph());
            Resource member = model.getResource(line.at("/id").asText());
            boolean withdrawn = member.hasProperty(RDF.type, model.createResource(AS + "Delete"));
            return new Member(
                    member.getProperty(model.createProperty(AS + "published")).getString(),
                    Integer.parseInt(member.getURI().replaceFirst(".*/", "")),
                    member.getPropertyResourceValue(DCTerms.isVersionOf).getURI(),
                    withdrawn,
                    withdrawn ? "" : member.getProperty(DCTerms.identifier).getString(),
                    quads.getGraph(member.asNode()).stream().collect(Collectors.toSet()));
        }
    }

    /** The members that the client comes to, in the order of their numbers. */
    private static List<Member> replayed(String from, String how) throws Exception {
        String said = NpmTools.run(
                folder,
                Map.of(),
                3,
                "node",
                NpmTools.CLIENTS.script("replay.mjs").toString(),
                release.iris().base() + from,
                how);
        List<Member> members = new ArrayList<>();
        for (String line : said.lines().filter(line -> line.startsWith("{")).toList()) {
            members.add(Member.of(JSON.readTree(line)));
        }
        List<String> times = members.stream().map(Member::published).toList();
        assertEquals(times.stream().sorted().toList(), times, "members come in the order of their times");
        members.sort(Comparator.comparingInt(Member::number));
        return members;
    }

    private static Map<String, Member> last(List<Member> members) {
        Map<String, Member> last = new TreeMap<>();
        members.forEach(member -> last.put(member.thing(), member));
        last.values().removeIf(Member::withdrawn);
        return last;
    }

    @Test
    void an_event_stream_client_arrives_at_what_is_served() throws Exception {
        Map<String, String> state = new TreeMap<>();
        last(replayed("changes", "pages")).forEach((thing, member) -> state.put(thing, member.identifier()));
        Map<String, String> expected = new TreeMap<>();
        Contents.read(release.iris(), release.release().folder())
                .orElseThrow()
                .fingerprints()
                .forEach((path, print) -> expected.put(release.iris().things() + path, print));
        assertEquals(expected, state);
    }

    /**
     * By the stream's shape, of its last page, on which things came, changed, changed back and went; of the whole, some
     * minutes, with {@code -Drostrum.replay=whole}.
     */
    @Test
    void an_event_stream_client_has_the_content_of_members() throws Exception {
        int pages = new Releases(folder.resolve("store")).changes().pages();
        String from = System.getProperty("rostrum.replay", "").equals("whole") ? "changes" : "changes/" + pages;
        List<Member> members = replayed(from, "content");
        assertTrue(members.stream().anyMatch(Member::withdrawn), "something was withdrawn");
        for (Member member : members) {
            assertEquals(member.withdrawn(), member.content().isEmpty(), "content of member " + member.number());
        }
        Map<String, Member> last = last(members);
        assertFalse(last.isEmpty());
        for (Map.Entry<String, Member> thing : last.entrySet()) {
            assertSaid(thing.getKey(), thing.getValue().content());
        }
    }

    /** What the client has of a thing is what the thing's own data say of it. */
    private static void assertSaid(String thing, Set<Triple> content) throws Exception {
        String path = thing.substring(release.iris().things().length());
        Set<Triple> data = new HashSet<>();
        String next = "/data/" + path + ".nt";
        while (!next.isEmpty()) {
            var page = release.send(release.to(next));
            if (page.statusCode() == 301) {
                // Renamed: all that is said of the old name is what took its place.
                assertTrue(content.stream()
                        .anyMatch(triple -> triple.getPredicate().equals(DCTerms.isReplacedBy.asNode())));
                return;
            }
            assertEquals(200, page.statusCode(), next);
            Graph read = GraphFactory.createDefaultGraph();
            RDFParser.fromString(new String(page.body(), StandardCharsets.UTF_8), Lang.NTRIPLES)
                    .parse(read);
            read.stream().forEach(data::add);
            Matcher more = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            next = more.find() ? more.group(1) : "";
        }
        boolean speech = path.startsWith("speech/");
        Pattern own = Pattern.compile(Pattern.quote(release.iris().things())
                + (speech
                        ? "(speech|text|claim)/" + Pattern.quote(path.substring("speech/".length())) + "(-\\d+|#.*)?"
                        : Pattern.quote(path)));
        Set<Triple> told = data.stream()
                .filter(triple -> own.matcher(triple.getSubject().getURI()).matches())
                .collect(Collectors.toSet());
        assertFalse(told.isEmpty(), thing);
        if (speech) {
            // Our doubts are told of with the words that they are about.
            assertTrue(content.containsAll(told), thing);
        } else {
            assertEquals(told, content, thing);
        }
    }
}
