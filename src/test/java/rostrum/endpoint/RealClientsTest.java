package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryInterruptedException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/** Programs that people use today ask the endpoint, as they come and without a setting for us. */
@Tag("http")
class RealClientsTest {
    private static final String CLAIM = "<https://w3id.org/rostrum/ontology#Claim>";
    private static final String ASK = "ASK { ?claim a " + CLAIM + " }";
    private static final String CLAIMS = "SELECT DISTINCT ?claim { ?claim a " + CLAIM + " }";
    private static final String TYPES = "CONSTRUCT { ?claim a " + CLAIM + " } { ?claim a " + CLAIM + " }";
    private static final String FAULTY = "SELECT * { ?s ?p }";
    private static final String RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final int EXPECTED = 73;

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(folder, Limits.of(Map.of("time", "2", "client-errors", "0")));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void curl() throws Exception {
        Path file = Files.writeString(folder.resolve("claims.rq"), CLAIMS);
        String csv = "Accept: text/csv";
        for (String rows : List.of(
                run("curl", "-sS", "--fail", "-G", "-H", csv, "--data-urlencode", "query@" + file, endpoint()),
                run("curl", "-sS", "--fail", "-H", csv, "--data-urlencode", "query@" + file, endpoint()),
                run(
                        "curl",
                        "-sS",
                        "--fail",
                        "--compressed",
                        "-H",
                        csv,
                        "-H",
                        "Content-Type: application/sparql-query",
                        "--data-binary",
                        "@" + file,
                        endpoint()))) {
            assertEquals(EXPECTED + 1, rows.lines().count(), rows);
        }
        String told = run("curl", "-sS", "-w", "%{http_code}", "-G", "--data-urlencode", "query=" + FAULTY, endpoint());
        assertTrue(told.contains("Line 1, column") && told.endsWith("400"), told);
    }

    @Test
    void jena_s_connection() {
        try (RDFConnection connection =
                RDFConnectionRemote.newBuilder().queryEndpoint(endpoint()).build()) {
            assertTrue(connection.queryAsk(ASK));
            List<String> claims = new ArrayList<>();
            connection.querySelect(
                    CLAIMS, row -> claims.add(row.getResource("claim").getURI()));
            assertEquals(EXPECTED, claims.size());
            assertEquals(EXPECTED, connection.queryConstruct(TYPES).size());
            Model described = connection.queryDescribe("DESCRIBE <" + claims.getFirst() + ">");
            assertTrue(described.size() > 1, described.toString());
            QueryExceptionHTTP late =
                    assertThrows(QueryExceptionHTTP.class, () -> connection.querySelect(RUNAWAY, row -> {}));
            assertEquals(503, late.getStatusCode());
            assertTrue(String.valueOf(late.getResponse()).contains("\"limit\":\"time\""), late.getResponse());
        }
    }

    @Test
    void rdf4j_s_repository() {
        SPARQLRepository repository = new SPARQLRepository(endpoint());
        try (RepositoryConnection connection = repository.getConnection()) {
            assertTrue(connection.prepareBooleanQuery(ASK).evaluate());
            try (var rows = connection.prepareTupleQuery(CLAIMS).evaluate()) {
                assertEquals(EXPECTED, rows.stream().count());
            }
            try (var statements = connection.prepareGraphQuery(TYPES).evaluate()) {
                var model = QueryResults.asModel(statements);
                assertEquals(EXPECTED, model.size());
                var claim = Models.subjectIRI(model).orElseThrow();
                assertTrue(connection.hasStatement(claim, null, null, false), claim.toString());
            }
            assertTrue(connection.size() > 1000, "statements: " + connection.size());
            assertThrows(
                    QueryInterruptedException.class,
                    () -> connection.prepareTupleQuery(RUNAWAY).evaluate().close());
            QueryEvaluationException faulty = assertThrows(
                    QueryEvaluationException.class,
                    () -> connection.prepareTupleQuery(FAULTY).evaluate().close());
            assertTrue(String.valueOf(faulty.getMessage()).contains("Line 1, column"), faulty.getMessage());
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void sparqlwrapper() throws Exception {
        String said = run(
                "/usr/bin/python3",
                Path.of("src", "test", "clients", "sparqlwrapper.py").toString(),
                endpoint());
        assertEquals("""
                json GET urlencoded 73
                json POST urlencoded 73
                json POST postdirectly 73
                xml 73
                csv 73
                tsv 73
                ask True
                graph turtle 73
                graph n3 73
                graph rdf+xml 73
                told True
                """, said);
    }

    private static String endpoint() {
        return "http://127.0.0.1:" + sample.server().port() + "/sparql";
    }

    /** What a command prints; all that it says where it fails. */
    private static String run(String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertEquals(
                0,
                process.exitValue(),
                Arrays.toString(command) + ": " + said
                        + Files.readString(errors).lines().toList());
        return said;
    }
}
