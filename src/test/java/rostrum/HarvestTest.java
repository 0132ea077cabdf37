package rostrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.wire.Format;

/** The files of the whole: their bytes, checksums and ranges; and what stands in the bodies of documents. */
@Tag("http")
class HarvestTest extends VisitedRelease {
    @ParameterizedTest
    @EnumSource(Format.class)
    void a_file_of_the_whole_is_what_its_checksum_and_the_endpoint_say(Format format) throws Exception {
        String latest = header(ready("/dumps/latest." + format.extension() + ".gz", 302), "Location");
        assertEquals("/dumps/rostrum-" + live.version() + "." + format.extension() + ".gz", latest);
        HttpResponse<byte[]> file = send(to(latest));
        assertEquals("application/gzip", header(file, "Content-Type"));
        assertEquals(Integer.toString(file.body().length), header(file, "Content-Length"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        assertTrue(text(send(to(latest + ".sha256"))).startsWith(sum));
        assertTrue(text(send(to("/dumps/SHA256SUMS"))).contains(sum + "  " + latest.substring("/dumps/".length())));
        int statements;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
            statements = Rio.parse(
                            in,
                            Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow())
                    .size();
        }
        assertEquals(
                count(format.keepsGraphs() ? "GRAPH ?g { ?s ?p ?o }" : "?s ?p ?o"),
                statements,
                "the endpoint counts otherwise");
    }

    @Test
    void a_redirect_says_in_its_body_where_it_leads() throws Exception {
        HttpResponse<byte[]> answer = send(to("/id/state/PER").header("Accept", "text/turtle"));
        assertEquals("See /data/state/PER.ttl\n", text(answer));
        assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
    }

    /** JavaScriptSolidServer#315: a cache that sees other lists keeps one variant for all. */
    @Test
    void A9_all_answers_at_an_address_vary_alike() throws Exception {
        for (String path : List.of(
                "/id/state/PER",
                "/data/state/PER",
                "/page/state/PER",
                "/dataset",
                "/ontology",
                "/catalog",
                "/sparql")) {
            Set<String> lists = new TreeSet<>();
            for (String accept : List.of("text/turtle", "application/ld+json", "text/html", "image/png", "*/*")) {
                HttpResponse<byte[]> answer = send(to(path).header("Accept", accept));
                lists.add(header(answer, "Vary"));
                String tag = header(answer, "ETag");
                if (answer.statusCode() == 200 && !tag.isEmpty()) {
                    HttpResponse<byte[]> known =
                            send(to(path).header("Accept", accept).header("If-None-Match", tag));
                    assertEquals(304, known.statusCode(), path + " " + accept);
                    lists.add(header(known, "Vary"));
                }
            }
            assertEquals(1, lists.size(), path + " " + lists);
            assertTrue(lists.toString().matches("\\[(.*, ?)?Accept,.*"), path + " " + lists);
        }
    }

    @Test
    void A11_the_head_of_a_page_has_the_links_of_its_header() throws Exception {
        Pattern link = Pattern.compile("<link rel=\"([^\"]+)\"(?: type=\"([^\"]+)\")? href=\"([^\"]+)\">");
        for (String path : List.of(
                "/page/state/PER",
                "/page/speech/S-PV.7847-101?form=printed&lang=fr",
                "/dataset",
                "/ontology?lang=ar")) {
            HttpResponse<byte[]> page = send(to(path).header("Accept", "text/html"));
            Set<String> told = new TreeSet<>();
            for (String one : header(page, "Link").split(", (?=<)")) {
                // An element of HTML has no attribute for a profile.
                told.add(one.replaceFirst("; profile=\"[^\"]*\"$", "").replaceFirst("; type=\"(.*)\"$", " $1"));
            }
            Set<String> inHead = new TreeSet<>();
            Matcher found = link.matcher(text(page).replaceFirst("(?s)</head>.*", ""));
            while (found.find()) {
                if (!found.group(1).matches("icon|stylesheet")) {
                    String type = found.group(2) == null ? "" : " " + found.group(2);
                    inHead.add("<" + found.group(3) + ">; rel=\"" + found.group(1) + "\"" + type);
                }
            }
            assertEquals(told, inHead, path);
            String canonical =
                    "http://127.0.0.1:" + server.port() + path.replace("form=printed&", "") + ">; rel=\"canonical\"";
            assertTrue(told.contains("<" + canonical), told + " " + canonical);
        }
    }

    /** Which is when it tells of none: nobody keeps that beyond the minute, the server neither. */
    @Test
    void the_description_tells_of_the_files_once_they_are_written() throws Exception {
        ready("/dumps/latest.nt.gz", 302);
        for (String path : List.of("/dataset", "/catalog", "/void.ttl")) {
            HttpResponse<byte[]> answer = send(to(path).header("Accept", "text/turtle"));
            assertTrue(text(answer).contains("dataDump"), path);
            assertTrue(header(answer, "Cache-Control").contains("max-age=60"), path);
        }
    }

    @Test
    void hdt_and_its_index_are_what_their_checksums_and_the_endpoint_say() throws Exception {
        for (String ending : List.of(".hdt", ".hdt.index.v1-1")) {
            String latest = header(ready("/dumps/latest" + ending, 302), "Location");
            assertEquals("/dumps/rostrum-" + live.version() + ending, latest);
            HttpResponse<byte[]> file = send(to(latest));
            assertEquals("application/octet-stream", header(file, "Content-Type"));
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
            assertTrue(text(send(to(latest + ".sha256"))).startsWith(sum));
            assertTrue(text(send(to("/dumps/SHA256SUMS"))).contains(sum + "  " + latest.substring("/dumps/".length())));
            assertEquals(206, send(to(latest).header("Range", "bytes=-10")).statusCode());
        }
        byte[] hdt = send(to("/dumps/rostrum-" + live.version() + ".hdt")).body();
        assertEquals("$HDT", new String(hdt, 0, 4, StandardCharsets.US_ASCII));
        Matcher triples = Pattern.compile("void#triples> \"(\\d+)\"")
                .matcher(new String(hdt, 0, 4_000, StandardCharsets.ISO_8859_1));
        assertTrue(triples.find());
        assertEquals(count("?s ?p ?o"), Integer.parseInt(triples.group(1)), "the endpoint counts otherwise");
    }

    @Test
    void a_broken_download_is_taken_up_where_it_stopped() throws Exception {
        String path = header(ready("/dumps/latest.nt.gz", 302), "Location");
        HttpResponse<byte[]> whole = send(to(path));
        byte[] bytes = whole.body();
        String tag = header(whole, "ETag");
        HttpResponse<byte[]> tail = send(to(path).header("Range", "bytes=1000-").header("If-Range", tag));
        assertEquals(206, tail.statusCode());
        assertEquals("bytes 1000-" + (bytes.length - 1) + "/" + bytes.length, header(tail, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 1000, bytes.length), tail.body());
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length),
                send(to(path).header("Range", "bytes=-10")).body());
        assertEquals(
                200,
                send(to(path).header("Range", "bytes=5-").header("If-Range", "\"other\""))
                        .statusCode());
        assertEquals(200, send(to(path).header("Range", "bytes=1-2,5-6")).statusCode());
        HttpResponse<byte[]> outside = send(to(path).header("Range", "bytes=" + bytes.length + "-"));
        assertEquals(416, outside.statusCode());
        assertEquals("bytes */" + bytes.length, header(outside, "Content-Range"));
        assertEquals(304, send(to(path).header("If-None-Match", tag)).statusCode());
        HttpResponse<byte[]> head = send(to(path).method("HEAD", BodyPublishers.noBody()));
        assertEquals(Integer.toString(bytes.length), header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }
}
