package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of visits ({@code src/test/resources/harvest}): name, method, path, request headers, status, answer headers,
 * and where it matters what the content holds, some words of it or a pattern that its RDF matches.
 */
final class Visits {
    private static final String BETWEEN = "\\s*;;\\s*";
    private static final Pattern EMBEDDED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX ldes: <https://w3id.org/ldes#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX s: <http://schema.org/>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX tree: <https://w3id.org/tree#>
            PREFIX void: <http://rdfs.org/ns/void#>
            """;

    private Visits() {}

    static Stream<DynamicTest> of(String table, Function<String, HttpRequest.Builder> to) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src", "test", "resources", "harvest", table)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        Set<String> names = new HashSet<>();
        return lines.stream().map(line -> line.split("\\s*\\|\\s*", -1)).map(row -> {
            assertTrue(row.length == 6 || row.length == 7, row[0]);
            assertTrue(names.add(row[0]), "twice: " + row[0]);
            return DynamicTest.dynamicTest(row[0], () -> visit(row, to));
        });
    }

    private static void visit(String[] row, Function<String, HttpRequest.Builder> to) throws Exception {
        HttpRequest.Builder request = to.apply(row[2]).method(row[1], BodyPublishers.noBody());
        for (String header : row[3].split(BETWEEN)) {
            if (!header.isBlank()) {
                request.header(header.replaceFirst(":.*", ""), header.replaceFirst("^[^:]*:\\s*", ""));
            }
        }
        HttpResponse<byte[]> answer = VisitedRelease.send(request);
        String content = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(Integer.parseInt(row[4]), answer.statusCode(), content);
        for (String header : row[5].split(BETWEEN)) {
            String name = header.replaceFirst(":.*", "");
            String value = header.replaceFirst("^[^:]*:\\s*", "");
            String got = String.join(", ", answer.headers().allValues(name));
            if (value.startsWith("!")) {
                assertFalse(got.contains(value.substring(1)), name + ": " + got);
            } else {
                assertTrue(got.contains(value), name + ": " + got);
            }
        }
        if (row.length == 7) {
            holds(row[6], content, answer);
        }
    }

    private static void holds(String wanted, String content, HttpResponse<byte[]> answer) {
        if (!wanted.startsWith("{")) {
            assertTrue(content.contains(wanted), content);
            return;
        }
        Dataset read = DatasetFactory.create();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        Matcher embedded = EMBEDDED.matcher(content);
        boolean inPage = type.equals("text/html") && embedded.find();
        Lang lang = inPage ? Lang.JSONLD : RDFLanguages.contentTypeToLang(type);
        byte[] rdf = inPage ? embedded.group(1).getBytes(StandardCharsets.UTF_8) : answer.body();
        RDFDataMgr.read(read, new ByteArrayInputStream(rdf), lang);
        Model model = ModelFactory.createUnion(read.getDefaultModel(), read.getUnionModel());
        try (QueryExecution asked = QueryExecution.create(PREFIXES + "ASK " + wanted, model)) {
            assertTrue(asked.execAsk(), wanted);
        }
    }
}
