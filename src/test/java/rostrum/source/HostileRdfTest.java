package rostrum.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.source.Incoming.Rejected;

/** RDF files that would have their reader fetch, open or swell: nothing is called, nothing is read, memory stays. */
@Tag("attack")
class HostileRdfTest {
    private static final String SECRET = "a-secret-that-stays";
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static HttpServer bait;

    @BeforeAll
    static void lay() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        bait = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bait.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bait.start();
    }

    @AfterAll
    static void close() {
        bait.stop(0);
    }

    @Test
    void xml_entities_open_nothing() throws IOException {
        for (String entity : List.of(
                "<!DOCTYPE r [<!ENTITY x SYSTEM \""
                        + folder.resolve("secret.txt").toUri() + "\">]>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address() + "\">]>",
                "<!DOCTYPE r SYSTEM \"" + address() + "\">",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + address() + "\"> %p;]>")) {
            read(
                    "entity.rdf",
                    "<?xml version=\"1.0\"?>" + entity
                            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:e:\">"
                            + "<rdf:Description rdf:about=\"urn:a\"><e:b>"
                            + (entity.contains("ENTITY x") ? "&x;" : "c") + "</e:b></rdf:Description></rdf:RDF>");
        }
    }

    @Test
    void xml_entities_do_not_swell() throws IOException {
        StringBuilder swelling = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int level = 1; level < 12; level++) {
            swelling.append("<!ENTITY a").append(level).append(" \"");
            swelling.append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        swelling.append("]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:e:\">")
                .append("<rdf:Description rdf:about=\"urn:a\"><e:b>&a11;</e:b></rdf:Description></rdf:RDF>");
        Optional<Rejected> told = read("swelling.rdf", swelling.toString());
        assertTrue(told.isPresent());
    }

    @Test
    void a_context_of_json_ld_is_not_fetched() throws IOException {
        for (String context : List.of(
                "\"" + address() + "\"",
                "[{}, \"" + address() + "\"]",
                "\"" + folder.resolve("secret.txt").toUri() + "\"",
                "{\"@import\": \"" + address() + "\"}")) {
            Optional<Rejected> told =
                    read("context.jsonld", "{\"@context\": " + context + ", \"@id\": \"urn:a\", \"urn:b\": \"c\"}");
            assertTrue(told.isPresent(), context);
            assertTrue(
                    told.get().sentence().contains("context.jsonld"), told.get().sentence());
        }
    }

    @Test
    void names_in_data_are_not_followed() throws IOException {
        read(
                "names.ttl",
                "@base <" + address() + "> . <" + address() + "> <http://www.w3.org/2002/07/owl#imports> <" + address()
                        + ">, <" + folder.resolve("secret.txt").toUri() + "> .");
    }

    @Test
    void depth_is_told_in_a_sentence() throws IOException {
        int deep = 200_000;
        for (List<String> file : List.of(
                List.of("deep.ttl", "<urn:a> <urn:b> " + "( ".repeat(deep) + ") ".repeat(deep) + " ."),
                List.of("deep2.ttl", "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(deep) + "] ".repeat(deep) + " ."),
                List.of("deep.jsonld", "{\"@id\":\"urn:a\",\"urn:b\":" + "[".repeat(deep) + "]".repeat(deep) + "}"),
                List.of("deep.rj", "{\"a\":".repeat(deep)),
                List.of("deep.nt", "<urn:a> <urn:b> " + "<<( ".repeat(deep)),
                List.of("deep.rdf", "<a>".repeat(deep)))) {
            assertTrue(read(file.get(0), file.get(1)).isPresent(), file.get(0));
        }
    }

    /** Reads a file; nobody may be called, and nothing of the secret may turn up. */
    private static Optional<Rejected> read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        List<Quad> quads = new ArrayList<>();
        Optional<Rejected> told =
                assertTimeoutPreemptively(Duration.ofMinutes(2), () -> RdfFile.read(file.toString(), quads::add));
        assertEquals(0, CALLS.get(), content.substring(0, Math.min(200, content.length())));
        assertFalse(quads.toString().contains(SECRET) || told.toString().contains(SECRET), told.toString());
        told.ifPresent(rejected -> assertTrue(
                rejected.sentence().length() < 2_000 && !rejected.sentence().contains("Exception")));
        return told;
    }

    private static String address() {
        return "http://127.0.0.1:" + bait.getAddress().getPort() + "/x";
    }
}
