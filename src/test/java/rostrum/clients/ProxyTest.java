package rostrum.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.LocalRelease;
import rostrum.NpmTools;
import rostrum.wire.Origin;

/**
 * Behind Debian's nginx with https, another host and a path of its own: whatever a harvester is handed that is ours
 * stands under the public address and answers there.
 */
@Tag("http")
class ProxyTest {
    /** Of one kind of address, such as {@code page/state}, some stand for all. */
    private static final int OF_A_KIND = 3;

    private static final List<String> SEEDS = List.of(
            "",
            "dataset",
            "catalog",
            "void.ttl",
            "linkset",
            "sitemap.xml",
            "robots.txt",
            "changes",
            "feed.atom",
            "ontology",
            "query",
            "explore",
            "quality",
            "search?q=peru",
            "capabilities.xml",
            ".well-known/void",
            ".well-known/resourcesync",
            "id/state/PER",
            "id/state/BUR",
            "data/state/PER.trig",
            "data/state/PER.jsonld",
            "page/speech/S-PV.7847-101",
            "linkset/state/PER",
            "dataset.rdf",
            "cite/dataset.json",
            "dumps",
            "dumps/latest.nq.gz");

    @TempDir
    private static Path folder;

    private static String address;
    private static LocalRelease release;
    private static Process nginx;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws Exception {
        int inside = LocalRelease.freePort();
        int outside = LocalRelease.freePort();
        address = "https://localhost:" + outside + "/council/";
        release = LocalRelease.in(folder, address, Origin.at(address).withContact("data@example.org"), inside);
        client = trusting(certificate());
        Files.createDirectories(folder.resolve("tmp"));
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                error_log error.log;
                worker_processes 1;
                events {}
                http {
                  access_log off;
                  client_body_temp_path tmp/body; proxy_temp_path tmp/proxy; fastcgi_temp_path tmp/fastcgi;
                  uwsgi_temp_path tmp/uwsgi; scgi_temp_path tmp/scgi;
                  server {
                    listen 127.0.0.1:%d ssl;
                    ssl_certificate cert.pem;
                    ssl_certificate_key key.pem;
                    location /council/ { proxy_pass http://127.0.0.1:%d/; }
                  }
                }
                """.formatted(outside, inside));
        nginx = new ProcessBuilder(
                        "/usr/sbin/nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        for (int time = 0; ; time++) {
            try {
                get(address + "health/live");
                break;
            } catch (IOException notYet) {
                assertTrue(nginx.isAlive() && time < 100, Files.readString(folder.resolve("nginx.log")));
                Thread.sleep(100);
            }
        }
    }

    @AfterAll
    static void close() throws InterruptedException {
        nginx.destroy();
        assertTrue(nginx.waitFor(20, TimeUnit.SECONDS));
        release.close();
    }

    private static Path certificate() throws Exception {
        NpmTools.run(
                folder,
                Map.of(),
                1,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem");
        return folder.resolve("cert.pem");
    }

    private static HttpClient trusting(Path certificate) throws Exception {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", "text/html, */*;q=0.5")
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    @Test
    void harvesters_are_told_whom_to_write_to() throws Exception {
        String told = new String(get(address + "oai?verb=Identify").body(), StandardCharsets.UTF_8);
        assertTrue(told.contains("<adminEmail>data@example.org</adminEmail>"), told);
    }

    @Test
    void every_address_that_is_handed_out_is_a_public_one_and_answers() throws Exception {
        release.ready("/dumps/latest.nq.gz");
        Queue<String> open = new ArrayDeque<>();
        SEEDS.forEach(path -> open.add(address + path));
        Set<String> asked = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> wrong = new TreeSet<>();
        Set<String> withdrawn = new TreeSet<>();
        while (!open.isEmpty()) {
            String url = open.remove();
            boolean seed = SEEDS.contains(url.substring(address.length()));
            if (!asked.add(url) || (kinds.merge(kind(url), 1, Integer::sum) > OF_A_KIND && !seed)) {
                continue;
            }
            HttpResponse<byte[]> answer = get(url);
            if (answer.statusCode() == 410) {
                withdrawn.add(url);
                continue;
            }
            if (answer.statusCode() >= 400) {
                wrong.add(url + " answers " + answer.statusCode());
            }
            for (String link : Links.of(url, answer)) {
                if (link.startsWith(address)) {
                    open.add(link);
                } else if (isOurs(link)) {
                    wrong.add(url + " leads to " + link);
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(
                withdrawn.contains(address + "page/speech/other"), "the stream tells what was withdrawn: " + withdrawn);
        assertTrue(kinds.size() > 40, kinds.keySet().toString());
    }

    /** What names this machine, the port inside, or a path at the root of the host, is no public address. */
    private static boolean isOurs(String link) {
        return link.startsWith("http://127.0.0.1")
                || link.contains(":" + release.port())
                || link.startsWith("https://localhost")
                || link.startsWith("http://localhost")
                || link.contains("elsewhere.example");
    }

    /** {@code page/state} of the page of a state, {@code data/state.ttl} of its data. */
    private static String kind(String url) {
        String path = url.substring(address.length()).replaceFirst("\\?.*", "");
        String[] parts = path.split("/", -1);
        String ending = path.matches(".*\\.[a-z]{2,6}") ? path.substring(path.lastIndexOf('.')) : "";
        return parts.length > 2 ? parts[0] + "/" + parts[1] + ending : parts.length > 1 ? parts[0] + ending : path;
    }
}
