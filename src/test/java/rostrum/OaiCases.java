package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rostrum.VisitedRelease.header;
import static rostrum.VisitedRelease.send;
import static rostrum.VisitedRelease.text;
import static rostrum.VisitedRelease.to;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rostrum.graph.Iris;

/** OAI-PMH as a harvester goes through it. Asked of the release of {@link DiscoveryTest}. */
abstract class OaiCases {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    /** The envelope is as the schema has it: when, for what, and then one answer or errors. */
    private static Document answered(HttpResponse<byte[]> answer) throws Exception {
        assertEquals(200, answer.statusCode(), text(answer));
        assertTrue(header(answer, "Content-Type").startsWith("text/xml;"), header(answer, "Content-Type"));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
        Element root = document.getDocumentElement();
        assertEquals(OAI, root.getNamespaceURI());
        assertEquals("OAI-PMH", root.getLocalName());
        List<Element> children = children(root);
        assertEquals("responseDate", children.get(0).getLocalName());
        assertTrue(children.get(0).getTextContent().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        assertEquals("request", children.get(1).getLocalName());
        assertEquals(3, children.size());
        return document;
    }

    private static Document asked(String query) throws Exception {
        return answered(send(to("/oai" + (query.isEmpty() ? "" : "?" + query))));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        var nodes = parent.getChildNodes();
        IntStream.range(0, nodes.getLength()).forEach(at -> {
            if (nodes.item(at) instanceof Element child) {
                children.add(child);
            }
        });
        return children;
    }

    private static List<Element> all(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static String first(Document document, String name) {
        return all(document, OAI, name).getFirst().getTextContent();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Status by identifier, deleted or none; each record once. */
    private static Map<String, String> walked(String verb) throws Exception {
        Map<String, String> found = new TreeMap<>();
        String query = "verb=" + verb + "&metadataPrefix=oai_dc";
        int parts = 0;
        while (!query.isEmpty()) {
            Document part = asked(query);
            parts++;
            for (Element header : all(part, OAI, "header")) {
                List<Element> inside = children(header);
                assertEquals(
                        List.of("identifier", "datestamp", "setSpec"),
                        inside.stream().map(Element::getLocalName).toList());
                String before = found.put(inside.getFirst().getTextContent(), header.getAttribute("status"));
                assertEquals(null, before, "twice: " + inside.getFirst().getTextContent());
            }
            List<Element> token = all(part, OAI, "resumptionToken");
            assertTrue(parts == 1 || !token.isEmpty(), "the last part has an empty token");
            query = token.isEmpty() || token.getFirst().getTextContent().isEmpty()
                    ? ""
                    : "verb=" + verb + "&resumptionToken="
                            + encoded(token.getFirst().getTextContent());
        }
        assertTrue(parts > 1, "parts: " + parts);
        return found;
    }

    private static Map<String, String> expected() {
        Iris iris = Iris.canonical();
        Map<String, String> expected = new TreeMap<>();
        expected.put(iris.dataset().getURI(), "");
        expected.put(iris.speech("S-PV.7847-101").getURI(), "");
        expected.put(iris.speech("other").getURI(), "deleted");
        for (int number = 0; number < VisitedRelease.LITTLE; number++) {
            expected.put(iris.speech("little-" + number).getURI(), "deleted");
        }
        return expected;
    }

    @Test
    void tokens_lead_through_every_record_once() throws Exception {
        assertEquals(expected(), walked("ListRecords"));
        assertEquals(expected(), walked("ListIdentifiers"));
    }

    @Test
    void HTTP_OAI_harvests_the_whole() throws Exception {
        String said = NpmTools.run(
                Path.of("").toAbsolutePath(),
                Map.of(),
                3,
                "perl",
                Path.of("src", "test", "clients", "harvest.pl").toString(),
                to("/oai").build().uri().toString());
        Map<String, String> found = new TreeMap<>();
        said.lines().map(line -> line.split("\t", -1)).forEach(line -> {
            found.put(line[0], line[1]);
            assertEquals(line[1].equals("deleted"), line[2].isEmpty(), line[0]);
        });
        assertEquals(expected(), found);
    }

    @Test
    void a_statement_is_told_in_Dublin_Core() throws Exception {
        String iri = Iris.canonical().speech("S-PV.7847-101").getURI();
        Document record = asked("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + encoded(iri));
        Map<String, String> told = new TreeMap<>();
        all(record, DC, "*").forEach(element -> told.put(element.getLocalName(), element.getTextContent()));
        assertEquals("2016-12-20", told.get("date"));
        assertEquals("S/PV.7847", told.get("source"));
        assertEquals("Text", told.get("type"));
        assertEquals("en", told.get("language"));
        assertEquals(iri, told.get("identifier"));
        for (String name : List.of("title", "creator", "rights", "relation")) {
            assertFalse(told.getOrDefault(name, "").isBlank(), name);
        }
        Document whole = asked("verb=GetRecord&metadataPrefix=oai_dc&identifier="
                + encoded(Iris.canonical().dataset().getURI()));
        assertEquals("Dataset", all(whole, DC, "type").getFirst().getTextContent());
    }

    @Test
    void what_was_withdrawn_has_a_header_alone() throws Exception {
        Document record = asked("verb=GetRecord&metadataPrefix=oai_dc&identifier="
                + encoded(Iris.canonical().speech("other").getURI()));
        assertEquals("deleted", all(record, OAI, "header").getFirst().getAttribute("status"));
        assertEquals(List.of(), all(record, OAI, "metadata"));
    }

    @Test
    void the_repository_tells_of_itself() throws Exception {
        Document told = asked("verb=Identify");
        assertEquals(
                List.of(
                        "repositoryName",
                        "baseURL",
                        "protocolVersion",
                        "adminEmail",
                        "earliestDatestamp",
                        "deletedRecord",
                        "granularity"),
                children(all(told, OAI, "Identify").getFirst()).stream()
                        .map(Element::getLocalName)
                        .toList());
        assertEquals(to("/oai").build().uri().toString(), first(told, "baseURL"));
        assertEquals("persistent", first(told, "deletedRecord"));
        assertEquals("oai_dc", first(asked("verb=ListMetadataFormats"), "metadataPrefix"));
        assertEquals(2, all(asked("verb=ListSets"), OAI, "set").size());
        String earliest = first(told, "earliestDatestamp");
        assertTrue(all(asked("verb=ListIdentifiers&metadataPrefix=oai_dc&until=" + earliest), OAI, "header")
                        .size()
                > 0);
    }

    @Test
    void a_part_is_sent_packed() throws Exception {
        for (String coding : List.of("gzip", "zstd")) {
            HttpResponse<byte[]> part =
                    send(to("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").header("Accept-Encoding", coding));
            assertEquals(coding, header(part, "Content-Encoding"));
        }
    }

    @Test
    void nothing_has_changed_since_the_answer() throws Exception {
        String answered = first(asked("verb=Identify"), "responseDate");
        String last = all(asked("verb=ListIdentifiers&metadataPrefix=oai_dc&set=dataset"), OAI, "datestamp")
                .getFirst()
                .getTextContent();
        assertTrue(answered.compareTo(last) >= 0, answered + " is before " + last);
    }

    @Test
    void a_form_is_answered_like_an_address() throws Exception {
        Document posted = answered(send(to("/oai")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("verb=ListIdentifiers&metadataPrefix=oai_dc&set=dataset"))));
        assertEquals(1, all(posted, OAI, "header").size());
        assertEquals("ListIdentifiers", all(posted, OAI, "request").getFirst().getAttribute("verb"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nothing, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=dataset, badArgument",
        "verb=ListRecords, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2025-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2025-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&resumptionToken=x, badResumptionToken",
        "verb=ListRecords&resumptionToken=other.1!!!!100, badResumptionToken",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=none, noRecordsMatch",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=none%01%3Cx%3E, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=none, idDoesNotExist",
    })
    void what_cannot_be_answered_is_told_by_its_code(String query, String code) throws Exception {
        Document told = asked(query);
        assertEquals(code, all(told, OAI, "error").getFirst().getAttribute("code"));
        boolean repeats = all(told, OAI, "request").getFirst().hasAttributes();
        assertEquals(!code.equals("badVerb") && !code.equals("badArgument"), repeats);
    }
}
