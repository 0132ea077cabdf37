package rostrum.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The endpoints that SERVICE may ask, each by its exact URL; no other is ever called.
 *
 * @param open those that must stand at public addresses
 * @param inside those whose addresses may be private too, since the operator says so
 */
public record Partners(Set<String> open, Set<String> inside) {
    public Partners {
        open = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(open));
        inside = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(inside));
    }

    public static Partners none() {
        return new Partners(Set.of(), Set.of());
    }

    /**
     * URLs as a setting has them.
     *
     * @param words with white space between
     * @throws IllegalArgumentException with one sentence where one is no such URL
     */
    public static Set<String> urls(String words) {
        Set<String> urls = new LinkedHashSet<>();
        Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(url -> {
                    check(url);
                    urls.add(url);
                });
        return urls;
    }

    public boolean isEmpty() {
        return open.isEmpty() && inside.isEmpty();
    }

    public boolean has(String url) {
        return open.contains(url) || inside.contains(url);
    }

    /** All of them, in the operator's order. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(open);
        all.addAll(inside);
        return all;
    }

    private static void check(String url) {
        try {
            URI parsed = new URI(url);
            boolean http = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
            if (http && parsed.getHost() != null && parsed.getUserInfo() == null && parsed.getFragment() == null) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // told below
        }
        throw new IllegalArgumentException("the service " + url.replaceAll("//[^/@]*@", "//...@")
                + " is no URL of an endpoint; give one such as https://query.wikidata.org/sparql, without a name and"
                + " password, and without a fragment.");
    }
}
