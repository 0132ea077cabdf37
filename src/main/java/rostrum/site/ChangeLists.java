package rostrum.site;

import static rostrum.site.Sitemap.element;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;

/**
 * What happened to the pages of the site map, oldest first, from the log of changes: an index of lists of at most
 * 10,000 changes each, so that the server can keep them; all but the last are full, and stay as they are but for names
 * that others take the place of (ResourceSync, ANSI/NISO Z39.99-2017, sections 12.1 and 12.2).
 */
final class ChangeLists {
    /** What the names of these lists begin with. */
    static final String NAME = "changes";

    static final String INDEX = "/sitemaps/" + NAME + ".xml";

    private static final int LOG_PAGES = 10_000 / ChangeLog.PAGE;
    private static final Pattern PART = Pattern.compile(NAME + "-([1-9]\\d{0,5})");

    private final Issued issued;
    private final Documents documents;
    private final Predicate<String> isListed;

    /** @param isListed whether the site map would have a path */
    ChangeLists(Issued issued, Documents documents, Predicate<String> isListed) {
        this.issued = issued;
        this.documents = documents;
        this.isListed = isListed;
    }

    /** @param name of the index, or of a part */
    void send(Context context, String name) throws IOException {
        ChangeLog log = issued.changes().orElseThrow(() -> NotAnswered.unknown(context.path()));
        Matcher part = PART.matcher(name);
        if (name.equals(NAME)) {
            index(context, log);
        } else if (part.matches()) {
            part(context, log, Integer.parseInt(part.group(1)));
        } else {
            throw NotAnswered.unknown(context.path());
        }
    }

    private void index(Context context, ChangeLog log) throws IOException {
        int pages = log.pages();
        List<Instant> starts = new ArrayList<>();
        for (int page = 1; page <= pages; page += LOG_PAGES) {
            starts.add(log.page(page).getFirst().at());
        }
        Sitemap.send(context, "application/xml", xml -> {
            xml.writeStartElement("sitemapindex");
            begin(xml, context, starts.isEmpty() ? issued.at() : starts.getFirst());
            for (int part = 1; part <= starts.size(); part++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", documents.site(context) + "/sitemaps/" + NAME + "-" + part + ".xml");
                capability(xml, starts.get(part - 1));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void part(Context context, ChangeLog log, int number) throws IOException {
        int first = (number - 1) * LOG_PAGES + 1;
        List<Change> changes = new ArrayList<>();
        for (int page = first; page < first + LOG_PAGES; page++) {
            changes.addAll(log.page(page));
        }
        if (changes.isEmpty()) {
            throw NotAnswered.unknown(context.path());
        }
        Sitemap.send(context, "application/xml", xml -> {
            xml.writeStartElement("urlset");
            begin(xml, context, changes.getFirst().at());
            for (Change change : changes) {
                if (!isListed.test(change.path())) {
                    continue;
                }
                xml.writeStartElement("url");
                element(
                        xml,
                        "loc",
                        URI.create(documents.site(context) + "/page/" + change.path())
                                .toASCIIString());
                xml.writeEmptyElement("rs", "md", Sitemap.SYNC);
                xml.writeAttribute(
                        "change",
                        switch (change.kind()) {
                            case ADDED -> "created";
                            case CHANGED -> "updated";
                            case WITHDRAWN -> "deleted";
                        });
                xml.writeAttribute("datetime", change.at().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void begin(XMLStreamWriter xml, Context context, Instant from) throws XMLStreamException {
        xml.writeDefaultNamespace(Sitemap.SITEMAP);
        xml.writeNamespace("rs", Sitemap.SYNC);
        Sitemap.up(xml, documents.site(context) + "/capabilities.xml");
        capability(xml, from);
    }

    private static void capability(XMLStreamWriter xml, Instant from) throws XMLStreamException {
        Sitemap.capability(xml, "changelist");
        xml.writeAttribute("from", from.toString());
    }
}
