package rostrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.wire.Format;

/** Everything that a machine takes away whole: headers, files, ranges. */
@Tag("http")
class HarvestTest extends VisitedRelease {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # method | path                         | header                            | status | what is answered
        GET      | /id/speech/other             | Accept: text/turtle               | 410    | Content-Type: application/problem+json
        GET      | /page/speech/other           | Accept: text/html                 | 410    | Content-Type: text/html
        GET      | /id/state/PER                | Accept: text/turtle               | 303    | Link: </data/state/PER.jsonld>; rel="alternate"; type="application/ld+json"
        GET      | /page/state/PER              | Accept: text/html                 | 200    | Link: <https://w3id.org/rostrum/id/state/PER>; rel="cite-as"
        GET      | /page/state/PER              | Accept: text/html                 | 200    | Vary: Accept
        GET      | /data/state/PER.ttl          | Accept: */*                       | 200    | Link: <https://w3id.org/rostrum/id/state/PER>; rel="describes"
        GET      | /data/state/PER.ttl          | Accept: */*                       | 200    | Vary: Accept
        GET      | /data/state/PER.ttl          | Accept: */*                       | 200    | Last-Modified: GMT
        GET      | /data/state/PER              | Accept: application/ld+json       | 200    | Content-Location: /data/state/PER.jsonld
        GET      | /data/state/PER              | Accept: image/png                 | 406    | Vary: Accept
        GET      | /data/state/PER.ttl?page=0   | Accept: */*                       | 400    | Content-Type: application/problem+json
        GET      | /data/state/PER.ttl?page=9   | Accept: */*                       | 404    | Content-Type: application/problem+json
        GET      | /data/state/PER.ttl          | If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT | 304 | Vary: Accept
        GET      | /data/state/PER.ttl          | If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT | 200 | Vary: Accept
        HEAD     | /data/state/PER.ttl          | Accept: */*                       | 200    | Content-Type: text/turtle
        GET      | /dataset                     | Accept: text/turtle               | 200    | Content-Location: /dataset.ttl
        GET      | /dataset                     | Accept: text/html                 | 200    | Link: </linkset>; rel="linkset"; type="application/linkset+json"
        GET      | /dataset                     | Accept: text/html                 | 200    | Link: </dataset.ttl>; rel="describedby"; type="text/turtle"
        GET      | /catalog                     | Accept: application/rdf+xml       | 200    | Content-Type: application/rdf+xml
        GET      | /catalog                     | Accept: */*                       | 200    | Content-Type: text/turtle
        GET      | /catalog.jsonld              | Accept: */*                       | 200    | Content-Type: application/ld+json
        GET      | /linkset                     | Accept: */*                       | 200    | Content-Type: application/linkset+json
        GET      | /dumps                       | Accept: */*                       | 302    | Location: /dataset#files
        GET      | /dumps/absent                | Accept: */*                       | 404    | Content-Type: application/problem+json
        GET      | /changes                     | Accept: */*                       | 200    | Content-Type: text/turtle
        GET      | /changes/1                   | Accept: application/trig          | 200    | Cache-Control: immutable
        GET      | /changes/0                   | Accept: */*                       | 404    | Content-Type: application/problem+json
        GET      | /changes/99999               | Accept: */*                       | 404    | Content-Type: application/problem+json
        GET      | /feed.atom                   | Accept: */*                       | 200    | Content-Type: application/atom+xml
        GET      | /sitemap.xml                 | Accept: */*                       | 200    | Content-Type: application/xml
        GET      | /sitemaps/1.xml              | Accept: */*                       | 200    | Content-Type: application/xml
        GET      | /sitemaps/2.xml              | Accept: */*                       | 404    | Content-Type: application/problem+json
        GET      | /openapi.json                | Accept: */*                       | 200    | Content-Type: application/json
        """)
    void a_visit_is_answered(String method, String path, String header, int status, String answered) throws Exception {
        String[] sent = header.split(": ", 2);
        HttpResponse<byte[]> answer = send(to(path).header(sent[0], sent[1]).method(method, BodyPublishers.noBody()));
        assertEquals(status, answer.statusCode(), text(answer));
        String[] expected = answered.split(": ", 2);
        String got = String.join(", ", answer.headers().allValues(expected[0]));
        assertTrue(got.contains(expected[1]), expected[0] + ": " + got);
    }

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
