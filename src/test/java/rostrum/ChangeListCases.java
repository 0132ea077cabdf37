package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rostrum.VisitedRelease.xml;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** ResourceSync's lists of changes as a harvester replays them. Asked of the release of {@link DiscoveryTest}. */
abstract class ChangeListCases {
    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String words(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void replaying_the_lists_of_changes_gives_the_site_map() throws Exception {
        Set<String> pages = new TreeSet<>();
        Set<String> withdrawn = new TreeSet<>();
        for (Element list : elements(xml("/sitemaps/changes.xml"), "sitemap")) {
            for (Element url : elements(xml(URI.create(words(list, "loc")).getPath()), "url")) {
                String page = words(url, "loc");
                Element change = (Element) url.getElementsByTagName("rs:md").item(0);
                if (change.getAttribute("change").equals("deleted")) {
                    assertTrue(pages.remove(page), page);
                    withdrawn.add(page);
                } else {
                    pages.add(page);
                }
            }
        }
        Set<String> listed = new TreeSet<>();
        elements(xml("/sitemaps/1.xml"), "url").forEach(url -> listed.add(words(url, "loc")));
        assertEquals(listed, pages);
        assertTrue(withdrawn.stream().anyMatch(page -> page.endsWith("/page/speech/other")), withdrawn.toString());
    }
}
