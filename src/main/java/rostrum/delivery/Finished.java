package rostrum.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer whose bytes are all there, ready to be sent to any number of clients. Its entity tag is a digest of these
 * very bytes: strong, and different for each format, language and coding (RFC 9110, section 8.8.3).
 */
final class Finished {
    /** What belongs to one exchange and not to the answer. */
    private static final Set<HttpHeader> OF_EXCHANGE = EnumSet.of(
            HttpHeader.DATE,
            HttpHeader.SERVER,
            HttpHeader.CONNECTION,
            HttpHeader.TRANSFER_ENCODING,
            HttpHeader.CONTENT_LENGTH);

    /** What a 304 does not repeat, since it has no content. */
    private static final Set<HttpHeader> OF_CONTENT =
            EnumSet.of(HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_ENCODING);

    private static final int OVERHEAD = 1024;

    private final int status;
    private final byte[] body;
    private final HttpFields headers;
    private final HttpFields unchanged;
    private final String tag;
    private final Optional<Instant> modified;

    private Finished(int status, HttpFields.Mutable said, byte[] body) {
        this.status = status;
        this.body = body;
        this.tag = status == 200 ? tag(body) : "";
        OF_EXCHANGE.forEach(said::remove);
        said.ensureField(new HttpField(HttpHeader.VARY, "Accept-Encoding"));
        if (!tag.isEmpty()) {
            said.put(HttpHeader.ETAG, tag);
        }
        said.put(HttpHeader.CONTENT_LENGTH, body.length);
        this.headers = encoded(said);
        OF_CONTENT.forEach(said::remove);
        this.unchanged = encoded(said);
        this.modified = Optional.ofNullable(said.get(HttpHeader.LAST_MODIFIED)).flatMap(Finished::time);
    }

    /** @param said its headers as they were set; is changed */
    static Finished of(int status, HttpFields.Mutable said, byte[] body) {
        return new Finished(status, said, body);
    }

    /** Bytes that it takes in memory, roughly. */
    int weight() {
        return OVERHEAD + body.length;
    }

    /** Whether anybody may be sent it again: it says so itself, as to any cache on the way (RFC 9111, section 3). */
    boolean mayBeKept() {
        String control =
                Optional.ofNullable(headers.get(HttpHeader.CACHE_CONTROL)).orElse("");
        return (status == 200 || status == 303)
                && control.contains("public")
                && control.contains("max-age")
                && !headers.contains(HttpHeader.SET_COOKIE);
    }

    /** Sends it, or 304 where the client has it. */
    void send(Request request, Response response, Callback callback) {
        boolean known = status == 200 && isKnown(request.getHeaders());
        response.setStatus(known ? 304 : status);
        response.getHeaders().add(known ? unchanged : headers);
        boolean bare = known || request.getMethod().equals("HEAD");
        response.write(true, bare ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
    }

    /** RFC 9110, section 13.2.2. */
    private boolean isKnown(HttpFields asked) {
        String tags = asked.get(HttpHeader.IF_NONE_MATCH);
        if (tags != null) {
            return tags.equals(tag)
                    || Arrays.stream(tags.split(","))
                            .map(String::strip)
                            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                            .anyMatch(one -> one.equals("*") || one.equals(tag));
        }
        String since = asked.get(HttpHeader.IF_MODIFIED_SINCE);
        return since != null
                && modified.isPresent()
                && time(since).filter(time -> !modified.get().isAfter(time)).isPresent();
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static HttpFields encoded(HttpFields fields) {
        HttpFields.Mutable encoded = HttpFields.build();
        for (HttpField field : fields) {
            encoded.add(
                    field.getHeader() == null
                            ? field
                            : new PreEncodedHttpField(field.getHeader(), String.valueOf(field.getValue())));
        }
        return encoded.asImmutable();
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }
}
