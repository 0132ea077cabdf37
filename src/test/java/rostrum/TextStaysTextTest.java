package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that try to be something else, in every place where words come in, looked for in every form they go out. */
@Tag("attack")
class TextStaysTextTest {
    private static final char ESCAPE = HostileWords.ESCAPE;
    private static final Map<String, String> WORDS = HostileWords.all();

    private static final List<String> EXTENSIONS = List.of("ttl", "nt", "nq", "trig", "rdf", "jsonld");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final String COLUMNS =
            "filename\tdate\tspeaker\tcountry_org\trole\tparticipanttype\tspeech_number\ttopic\tagenda_item1\tdocument_symbol";

    @TempDir
    private static Path folder;

    private static Program server;
    private static String loaded = "";

    /** As names of files, speakers, parties, roles and agendas, as texts, and as what RDF of others says of a state. */
    @BeforeAll
    static void publish() throws Exception {
        Path speeches = Files.createDirectories(folder.resolve("corpus").resolve("speeches"));
        List<String> rows = new ArrayList<>(List.of(COLUMNS));
        List<String> said = new ArrayList<>();
        List<String> load =
                new ArrayList<>(List.of("load", folder.resolve("corpus").toString()));
        int number = 0;
        for (String words : WORDS.values()) {
            String name = "UNSC_2019_SPV.8500_spch%03d.txt".formatted(++number);
            rows.add(String.join(
                    "\t",
                    name,
                    "2019-03-01",
                    words + " Perez",
                    words,
                    words,
                    "Guest",
                    "" + number,
                    words,
                    words,
                    "S/PV.8500"));
            Files.writeString(
                    speeches.resolve(name),
                    "Mr. " + words + " Perez (Spain): We condemn the " + words + " attack in " + words + " Kabul. "
                            + words + "\r\nSpain calls on all States to implement resolution 1325 (2000) " + words
                            + ".\r\n");
            load.add(Files.writeString(
                            folder.resolve(words.replace('/', '|') + ".txt"),
                            "Mr. Gasana (Rwanda): Rwanda condemns the " + words + " attack in Kabul.\n")
                    .toString());
            said.add("skos:altLabel \"" + HostileWords.turtle(words) + "\"@en ; rdfs:comment \""
                    + HostileWords.turtle(words) + "\"");
        }
        Files.write(folder.resolve("corpus").resolve("speaker.tsv"), rows);
        load.add(Files.writeString(
                        folder.resolve("said.ttl"),
                        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                                + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
                                + "<https://w3id.org/rostrum/id/state/PER> " + String.join(" ;\n", said) + " .\n")
                .toString());
        String store = folder.resolve("store").toString();
        load.addAll(List.of("--store", store));
        try (Program program = Program.run(load.toArray(String[]::new))) {
            loaded = program.said();
            assertEquals(0, program.status(), loaded);
        }
        server = Program.start("serve", "--store", store, "--port", "0", "--limit", "client-errors=0");
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void pages_show_it() throws Exception {
        Set<String> shown = new HashSet<>();
        for (String path : pages()) {
            String page = server.get(path, "text/html").body();
            Matcher script = SCRIPT.matcher(page);
            while (script.find()) {
                boolean data = script.group(1).contains("application/ld+json");
                assertTrue(
                        data
                                || script.group(1).contains("src=")
                                        && script.group(2).isBlank(),
                        path + script.group());
                if (data) {
                    new ObjectMapper().readTree(script.group(2));
                }
            }
            String rest = script.replaceAll("");
            assertFalse(rest.contains("<script") || rest.contains("</script"), path);
            assertFalse(Pattern.compile("<[^>]*\\sonerror=").matcher(rest).find(), path);
            assertFalse(rest.contains("<!--"), path);
            String text = rest.replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replaceAll("&quot;|&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            WORDS.forEach((what, words) -> {
                if (text.contains(words.replace(ESCAPE, '\uFFFD')) || text.contains(words)) {
                    shown.add(what);
                }
            });
        }
        Set<String> all = new HashSet<>(WORDS.keySet());
        all.removeAll(shown);
        assertEquals(Set.of(), all, "what no page shows as it is written");
    }

    @Test
    void data_hold_it_in_every_format() throws Exception {
        for (String path : List.of("speech/S-PV.8500-001", "speech/S-PV.8500-005", "meeting/S-PV.8500", "state/PER")) {
            Graph first = GraphFactory.createDefaultGraph();
            for (String extension : EXTENSIONS) {
                // XML can carry no control character: U+FFFD stands for it.
                String body = server.get("/data/" + path + "." + extension, "*/*")
                        .body()
                        .replaceAll("(?i)\\\\u001b|" + ESCAPE, "\uFFFD");
                DatasetGraph data = read(body, RDFLanguages.fileExtToLang(extension));
                Graph graph = GraphFactory.createDefaultGraph();
                data.stream().forEach(quad -> graph.add(quad.asTriple()));
                assertFalse(
                        graph.stream()
                                .anyMatch(
                                        triple -> triple.getSubject().toString().startsWith("urn:x-evil")),
                        path);
                if (first.isEmpty()) {
                    first = graph;
                }
                assertTrue(first.isIsomorphicWith(graph), path + "." + extension);
            }
            assertTrue(
                    literals(first).stream().anyMatch(text -> text.contains(WORDS.getOrDefault("HTML", "?")))
                            || path.endsWith("005"),
                    path);
        }
        Set<String> labels = new HashSet<>(
                literals(read(server.get("/data/state/PER.rdf", "*/*").body(), Lang.RDFXML)
                        .getDefaultGraph()));
        WORDS.values().stream()
                .filter(words -> words.indexOf(ESCAPE) < 0)
                .forEach(words -> assertTrue(labels.contains(words), words));
    }

    @Test
    void tables_hold_it_and_no_cell_is_a_formula() throws Exception {
        for (String query : List.of("speakers", "texts", "kinds-of-things", "mentions", "said-by")) {
            String csv = server.get("/query/" + query + "?format=csv", "*/*").body();
            for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(csv))) {
                row.forEach(
                        cell -> assertFalse(cell.matches("(?s)[=@\\t\\r].*|[+-](?![\\d.]).*"), query + ": " + cell));
            }
        }
        String ask = "/sparql?query="
                + URLEncoder.encode(
                        "SELECT ?word { GRAPH ?g { <https://w3id.org/rostrum/id/state/PER>"
                                + " <http://www.w3.org/2000/01/rdf-schema#comment> ?word } }",
                        StandardCharsets.UTF_8);
        Set<String> rows = new HashSet<>();
        CSVFormat.RFC4180
                .parse(new StringReader(server.get(ask, "text/csv").body()))
                .forEach(row -> rows.add(row.get(0)));
        assertTrue(rows.containsAll(WORDS.values()), "the endpoint's rows are the values themselves: " + rows);
        for (String line :
                server.get(ask, "text/tab-separated-values").body().lines().toList()) {
            assertTrue(line.startsWith("\"") || line.startsWith("?"), line);
        }
        try (Program asked = Program.run(
                "query",
                "--store",
                folder.resolve("store").toString(),
                "--format",
                "csv",
                comments().toString())) {
            assertEquals(0, asked.status(), asked.said());
            assertTrue(asked.said().contains("'=HYPERLINK") && !asked.said().contains("\n=HYPERLINK"), asked.said());
        }
    }

    @Test
    void feeds_and_maps_hold_it() throws Exception {
        for (String path : List.of("/feed.atom", "/sitemap.xml", "/sitemaps/1.xml", "/.well-known/resourcesync")) {
            String body = server.get(path, "*/*").body();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            assertFalse(body.contains("<script") || body.contains("<img"), path);
        }
    }

    @Test
    void lines_of_logs_and_commands_stay_lines() throws Exception {
        for (String words : WORDS.values()) {
            server.get(
                    "/page/state/" + URLEncoder.encode(words + "\r\n2026-01-01 ERROR forged", StandardCharsets.UTF_8),
                    "*/*");
            server.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "text/html");
        }
        for (String said : List.of(loaded, server.said())) {
            assertTrue(said.indexOf(ESCAPE) < 0, said);
            assertFalse(said.contains("\n2026-01-01 ERROR") || said.contains("\r"), said);
        }
        Path absent = folder.resolve("absent" + ESCAPE + "[31m\rrostrum: forged");
        try (Program refused = Program.run(
                "load", absent.toString(), "--store", folder.resolve("none").toString())) {
            assertEquals(1, refused.status());
            assertTrue(refused.said().indexOf(ESCAPE) < 0 && !refused.said().contains("\r"), refused.said());
        }
    }

    private static Path comments() throws IOException {
        return Files.writeString(
                folder.resolve("comments.rq"),
                "SELECT ?word { <https://w3id.org/rostrum/id/state/PER>"
                        + " <http://www.w3.org/2000/01/rdf-schema#comment> ?word }");
    }

    private static List<String> pages() throws Exception {
        String some = "/ /search?q=alert /search?q=HYPERLINK /changes /explore /query/speakers /query/texts";
        List<String> pages = new ArrayList<>(List.of(some.split(" ")));
        Matcher page = Pattern.compile(
                        "<loc>[^<]*?(/page/[^<]*(?:8500|/x-|attack|evil|alert|HYPERLINK|forged|PER)[^<]*)")
                .matcher(server.get("/sitemaps/1.xml", "*/*").body());
        while (page.find()) {
            pages.add(page.group(1));
        }
        assertTrue(pages.size() > 20, pages.toString());
        for (String words : WORDS.values()) {
            pages.add("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            pages.add("/page/state/" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        return pages;
    }

    private static DatasetGraph read(String body, Lang lang) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create().fromString(body).lang(lang).parse(data);
        return data;
    }

    private static List<String> literals(Graph graph) {
        return graph.stream()
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
