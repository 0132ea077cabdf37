package rostrum.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where this site stands for those who visit it: scheme, host and the path that its addresses start with. The one place
 * where links to this site are made, so that none goes wrong behind a proxy. What a request says of proxies before us
 * ({@code X-Forwarded-Host}, {@code Forwarded}) counts for nothing: anybody can write it.
 *
 * @param address scheme and host as they were set, {@code https://data.example.org}; empty where each request's own are
 *     taken
 * @param root the path before every address of this site, {@code /council}; empty at the root of its host
 * @param contact the mail address of whoever runs it; empty where none was given
 */
public record Origin(String address, String root, String contact) {
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Pattern ROOT = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");

    /** At the root of whatever host a request names. */
    public static Origin ofRequests() {
        return new Origin("", "", "");
    }

    /**
     * At an address of its own.
     *
     * @param publicUrl {@code https://data.example.org/council}, with or without a slash at its end
     * @throws IllegalArgumentException with one sentence where it is no such address
     */
    public static Origin at(String publicUrl) {
        try {
            URI url = new URI(publicUrl.strip());
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            String authority = String.valueOf(url.getRawAuthority());
            String root = String.valueOf(url.getRawPath()).replaceFirst("/+$", "");
            if (scheme.matches("https?")
                    && url.getHost() != null
                    && HOST.matcher(authority).matches()
                    && ROOT.matcher(root).matches()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return new Origin(scheme + "://" + authority, root, "");
            }
        } catch (URISyntaxException malformed) {
            // Told below, as every other address that is none.
        }
        throw new IllegalArgumentException("the public address " + publicUrl
                + " is no http or https address without query; give one such as https://data.example.org/council.");
    }

    /**
     * The same, run by somebody to whom one may write.
     *
     * @throws IllegalArgumentException with one sentence where it is no mail address
     */
    public Origin withContact(String mail) {
        if (!MAIL.matcher(mail).matches()) {
            throw new IllegalArgumentException(
                    "the contact " + mail + " is no mail address; give one such as data@example.org.");
        }
        return new Origin(address, root, mail);
    }

    /** A link to an address of this site from any other: {@code /council/dataset} for {@code /dataset}. */
    public String path(String path) {
        return root + path;
    }

    /**
     * The whole address under which this site is visited, without a slash at its end; a host that cannot be one is
     * answered by the path alone.
     *
     * @param scheme of the request
     * @param host that the request names, with its port
     */
    public String of(String scheme, String host) {
        return host(scheme, host) + root;
    }

    /** The same without the path: {@code https://data.example.org}. */
    public String host(String scheme, String host) {
        if (!address.isEmpty()) {
            return address;
        }
        return HOST.matcher(host).matches() ? scheme + "://" + host : "";
    }
}
