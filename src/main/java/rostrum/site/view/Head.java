package rostrum.site.view;

import java.util.List;
import rostrum.wire.Linkset.Target;

/**
 * What stands around a page.
 *
 * @param description one sentence for search engines
 * @param links typed links to other resources, the same as in the header {@code Link} (RFC 8288)
 * @param version of the release shown
 * @param say what the frame says, in the page's language
 * @param here the page's own address
 * @param root what stands before every address of this site, {@code /council}; empty at the root of its host
 * @param theme {@code light} or {@code dark} where the reader chose it; empty where the system decides
 */
public record Head(
        String title,
        String description,
        List<Target> links,
        String version,
        Say say,
        Here here,
        String root,
        String theme) {

    public Head {
        links = List.copyOf(links);
    }
}
