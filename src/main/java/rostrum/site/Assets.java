package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that pages are made with, each under an address that holds a digest of its content: what is there never changes,
 * so that a browser asks for it once.
 */
public final class Assets {
    private static final String ROOT = "/assets/";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final Pattern DIGESTED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z0-9]+)");
    private static final Pattern PLAIN = Pattern.compile("(?:[a-z][a-z-]*/)?[A-Za-z0-9][A-Za-z0-9-]*\\.[a-z0-9]+");
    /** The bundler itself puts a digest into the names of what several scripts share. */
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*/(?:part|file)-[A-Z0-9]{8}\\.[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    /** The styles of all pages. */
    private static final String FRAME = "bundle/frame.css";
    /** The scripts whose pages have styles of their own beside. */
    private static final List<String> STYLED = List.of("charts", "editor", "entity", "statement", "suggest");

    private Assets() {}

    private record Asset(byte[] content, String digest) {
        static Asset of(byte[] content) {
            return new Asset(content, Assets.digest(content));
        }
    }

    /**
     * The address of an asset, from the root of the site on.
     *
     * @param name its path in the folder of assets: {@code icon.svg}, {@code bundle/editor.js}
     * @throws IllegalArgumentException where there is none of this name: a fault of the template
     */
    public static String address(String name) {
        int dot = name.lastIndexOf('.');
        return ROOT + name.substring(0, dot) + "." + found(name).digest() + name.substring(dot);
    }

    /**
     * The styles of a page, to stand in its head: what is read first is there with the page, and needs no second request.
     *
     * @param script of the page; empty where it has none
     */
    public static String styles(String script) {
        return text(FRAME) + (STYLED.contains(script) ? text("bundle/" + script + ".css") : "");
    }

    /** What pages may hold as styles, each with the hash that names it in a policy. */
    static Map<String, String> hashedStyles() {
        return Stream.concat(Stream.of(""), STYLED.stream())
                .map(Assets::styles)
                .collect(Collectors.toUnmodifiableMap(
                        styles -> styles,
                        styles -> "'sha256-"
                                + Base64.getEncoder().encodeToString(sha256(styles.getBytes(StandardCharsets.UTF_8)))
                                + "'"));
    }

    private static String text(String name) {
        return new String(found(name).content(), StandardCharsets.UTF_8);
    }

    /** Sends the asset that a path names, with its digest or without; an outdated digest leads to the one of now. */
    static void send(Context context) {
        String path = context.path().substring(context.path().indexOf(ROOT) + ROOT.length());
        Matcher digested = DIGESTED.matcher(path);
        String name = digested.matches() ? digested.group(1) + digested.group(3) : path;
        Asset asset = find(name).orElseThrow(() -> NotAnswered.unknown(context.path()));
        boolean lasting = NAMED_BY_CONTENT.matcher(name).matches();
        if (digested.matches() && !digested.group(2).equals(asset.digest())) {
            context.header("Cache-Control", "no-store");
            String address = address(name);
            context.redirect(address.substring(address.lastIndexOf('/') + 1));
            return;
        }
        context.header("Cache-Control", digested.matches() || lasting ? FOREVER : "no-cache");
        String tag = "\"" + asset.digest() + "\"";
        context.header("ETag", tag);
        if (tag.equals(context.headerMap().get("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(TYPES.getOrDefault(extension(name), "application/octet-stream"));
        context.result(asset.content());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Asset found(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    }

    private static Optional<Asset> find(String name) {
        Asset known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!PLAIN.matcher(name).matches() || !TYPES.containsKey(extension(name))) {
            return Optional.empty();
        }
        Asset asset;
        try (InputStream resource = Assets.class.getResourceAsStream("assets/" + name)) {
            if (resource == null) {
                return Optional.empty();
            }
            asset = Asset.of(resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        READ.put(name, asset);
        return Optional.of(asset);
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256(content), 0, 6);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }
}
