package rostrum.site;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rostrum.site.OaiFault.Code;
import rostrum.site.OaiItems.Item;
import rostrum.site.OaiItems.Listed;
import rostrum.wire.Citation;
import rostrum.wire.XmlText;

/**
 * The Open Archives Initiative's protocol for metadata harvesting
 * (https://www.openarchives.org/OAI/openarchivesprotocol.html, version 2.0), with simple Dublin Core.
 */
final class OaiPages {
    static final String PATH = "/oai";

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_DC = OAI + "oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    /** Records, or headers, in a list's part. */
    private static final int PART = 100;

    private final OaiItems items;
    private final CitationPages citations;
    private final Documents documents;

    OaiPages(OaiItems items, CitationPages citations, Documents documents) {
        this.items = items;
        this.citations = citations;
        this.documents = documents;
    }

    /** The work of writing what answers a verb. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** By GET what is asked stands in the address, by POST in a form. */
    void answer(Context context) {
        Map<String, List<String>> given = new TreeMap<>(
                context.req().getMethod().equals("POST") ? context.formParamMap() : context.queryParamMap());
        String base = documents.site(context) + PATH;
        Instant until = items.until();
        Map<String, String> repeated = Map.of();
        Content content;
        try {
            OaiRequest request = OaiRequest.of(given);
            repeated = new TreeMap<>(request.arguments());
            repeated.put("verb", request.verb().name());
            content = content(request, base);
        } catch (OaiFault fault) {
            repeated = fault.isOfAnotherKind() ? repeated : Map.of();
            content = xml -> {
                xml.writeStartElement("error");
                xml.writeAttribute("code", fault.code().name());
                xml.writeCharacters(fault.sentence());
                xml.writeEndElement();
            };
        }
        Documents.allowOtherOrigins(context);
        context.header("Cache-Control", "no-cache")
                .contentType("text/xml; charset=utf-8")
                .result(document(until, base, repeated, content));
    }

    private static String document(Instant until, String base, Map<String, String> repeated, Content content) {
        StringWriter document = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OAI-PMH");
            xml.writeDefaultNamespace(OAI);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " " + OAI + "OAI-PMH.xsd");
            element(xml, "responseDate", until.toString());
            xml.writeStartElement("request");
            for (Map.Entry<String, String> argument : repeated.entrySet()) {
                xml.writeAttribute(argument.getKey(), XmlText.mended(argument.getValue()));
            }
            xml.writeCharacters(base);
            xml.writeEndElement();
            content.write(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("a string takes all that is written to it", unwritable);
        }
        return document.toString();
    }

    private Content content(OaiRequest request, String base) throws OaiFault {
        return switch (request.verb()) {
            case Identify -> identify(base);
            case ListMetadataFormats -> formats(request);
            case ListSets -> sets(request);
            case GetRecord -> record(request);
            case ListIdentifiers, ListRecords -> list(request);
        };
    }

    /** Where nobody was named: whoever runs a host reads what is sent to its postmaster (RFC 2142, section 5). */
    private Content identify(String base) {
        String host = Optional.ofNullable(URI.create(base).getHost()).orElse("localhost.localdomain");
        String postmaster = "postmaster@" + (host.contains(".") ? host : host + ".localdomain");
        return xml -> {
            xml.writeStartElement("Identify");
            element(xml, "repositoryName", "Rostrum: what states say at the United Nations");
            element(xml, "baseURL", base);
            element(xml, "protocolVersion", "2.0");
            element(xml, "adminEmail", documents.contact().isEmpty() ? postmaster : documents.contact());
            element(xml, "earliestDatestamp", items.earliest().toString());
            element(xml, "deletedRecord", items.hasLog() ? "persistent" : "no");
            element(xml, "granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.writeEndElement();
        };
    }

    private Content formats(OaiRequest request) throws OaiFault {
        if (request.argument("identifier").isPresent()) {
            item(request);
        }
        return xml -> {
            xml.writeStartElement("ListMetadataFormats");
            xml.writeStartElement("metadataFormat");
            element(xml, "metadataPrefix", OaiItems.DUBLIN_CORE);
            element(xml, "schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
            element(xml, "metadataNamespace", OAI_DC);
            xml.writeEndElement();
            xml.writeEndElement();
        };
    }

    private static Content sets(OaiRequest request) throws OaiFault {
        if (request.token().isPresent()) {
            throw new OaiFault(Code.badResumptionToken, "The list of sets comes whole; ask without a resumptionToken.");
        }
        return xml -> {
            xml.writeStartElement("ListSets");
            set(xml, OaiItems.DATASET, "The data set as a whole");
            set(xml, OaiItems.STATEMENTS, "Statements");
            xml.writeEndElement();
        };
    }

    private static void set(XMLStreamWriter xml, String spec, String name) throws XMLStreamException {
        xml.writeStartElement("set");
        element(xml, "setSpec", spec);
        element(xml, "setName", name);
        xml.writeEndElement();
    }

    private Content record(OaiRequest request) throws OaiFault {
        Item item = item(request);
        OaiRequest.checkPrefix(request.prefix());
        return xml -> {
            xml.writeStartElement("GetRecord");
            record(xml, item);
            xml.writeEndElement();
        };
    }

    private Item item(OaiRequest request) throws OaiFault {
        Item item = items.all().byIdentifier().get(request.identifier());
        if (item == null) {
            throw new OaiFault(
                    Code.idDoesNotExist, "No record has this identifier; ListIdentifiers gives those that there are.");
        }
        return item;
    }

    private Content list(OaiRequest request) throws OaiFault {
        Listed all = items.all();
        Optional<String> token = request.token();
        OaiSelection selection =
                token.isPresent() ? OaiSelection.of(token.get(), all.state()) : OaiSelection.of(request);
        Instant earliest = selection.earliest();
        Instant latest = selection.latest();
        List<Item> matching = all.items().stream()
                .filter(item -> !item.at().isBefore(earliest) && !item.at().isAfter(latest))
                .filter(item -> selection.set().isEmpty() || selection.set().equals(item.set()))
                .toList();
        int first = selection.cursor();
        int last = Math.min(matching.size(), first + PART);
        if (first >= matching.size()) {
            throw token.isPresent()
                    ? new OaiFault(Code.badResumptionToken, "The list has no such part; begin it again.")
                    : new OaiFault(Code.noRecordsMatch, "Nothing matches; ask with other dates or without a set.");
        }
        boolean whole = request.verb() == OaiRequest.Verb.ListRecords;
        return xml -> {
            xml.writeStartElement(request.verb().name());
            for (Item item : matching.subList(first, last)) {
                if (whole) {
                    record(xml, item);
                } else {
                    header(xml, item);
                }
            }
            if (first > 0 || last < matching.size()) {
                xml.writeStartElement("resumptionToken");
                xml.writeAttribute("completeListSize", Integer.toString(matching.size()));
                xml.writeAttribute("cursor", Integer.toString(first));
                xml.writeCharacters(last < matching.size() ? selection.token(all.state(), last) : "");
                xml.writeEndElement();
            }
            xml.writeEndElement();
        };
    }

    private void record(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("record");
        header(xml, item);
        if (!item.deleted()) {
            xml.writeStartElement("metadata");
            dublinCore(xml, item);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void header(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("header");
        if (item.deleted()) {
            xml.writeAttribute("status", "deleted");
        }
        element(xml, "identifier", item.identifier());
        element(xml, "datestamp", item.at().toString());
        element(xml, "setSpec", item.set());
        xml.writeEndElement();
    }

    /** As it is cited; a statement of which there is only the record has what the record tells. */
    private void dublinCore(XMLStreamWriter xml, Item item) throws XMLStreamException {
        boolean dataset = item.path().equals(OaiItems.DATASET);
        Citation cited = citations.of(item.path());
        xml.writeStartElement("oai_dc", "dc", OAI_DC);
        xml.writeNamespace("oai_dc", OAI_DC);
        xml.writeNamespace("dc", DC);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        element(xml, DC, "title", cited.title());
        element(xml, DC, "creator", cited.author());
        element(xml, DC, "publisher", cited.publisher());
        element(xml, DC, "date", cited.date().map(Object::toString).orElse(""));
        element(xml, DC, "type", dataset ? "Dataset" : "Text");
        element(xml, DC, "identifier", item.identifier());
        element(xml, DC, "source", cited.within());
        element(xml, DC, "language", "en");
        element(
                xml,
                DC,
                "relation",
                dataset ? "" : citations.of(OaiItems.DATASET).url());
        element(xml, DC, "rights", LICENCE);
        xml.writeEndElement();
    }

    /** Nothing where there are no words. */
    private static void element(XMLStreamWriter xml, String namespace, String name, String words)
            throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.writeStartElement("dc", name, namespace);
            xml.writeCharacters(XmlText.mended(words));
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
