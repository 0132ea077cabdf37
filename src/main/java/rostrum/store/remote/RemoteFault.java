package rostrum.store.remote;

import java.io.EOFException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** A remote store did not do what it was asked; the message is one sentence that says what, where and what to do. */
public final class RemoteFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the client says of a connection that ends before an answer, or of a certificate that it does not take. */
    private static final Pattern BEFORE = Pattern.compile("connection|received no bytes|handshake|pkix");

    private final Kind kind;

    /** What went wrong, with the status and the wait in seconds that a request which needed it is answered with. */
    public enum Kind {
        /** Nobody listens, or the connection broke. */
        AWAY(503, 10),
        /** No answer, or no end of one, in time. */
        SLOW(503, 30),
        /** It says itself that it has too much to do. */
        BUSY(503, 30),
        /** The user or the password is not taken. */
        REFUSED(502, 300),
        /** It answers what is no answer: broken off, of another type, or an error of its own. */
        BROKEN(502, 30),
        /** It does not take the query or the update as it is. */
        UNTAKEN(502, 300),
        /** It cuts answers at a number of rows. */
        CUT(502, 300);

        private final int status;
        private final int wait;

        Kind(int status, int wait) {
            this.status = status;
            this.wait = wait;
        }

        /** Of the answer to a request. */
        public int status() {
            return status;
        }

        /** Seconds after which it may be worth another try. */
        public int retryAfter() {
            return wait;
        }
    }

    RemoteFault(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    RemoteFault(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** An answer that ends at the store's own limit. */
    static RemoteFault cut(String store, long rows) {
        return new RemoteFault(
                Kind.CUT,
                "the store " + store + " gives no more than " + rows
                        + " rows to a query; raise its limit (ResultSetMaxRows in Virtuoso), or ask for fewer.");
    }

    /** What a library's failure means. */
    static RemoteFault of(String store, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteFault told) {
                return told;
            }
            if (cause instanceof HttpException http && http.getStatusCode() > 0) {
                return ofStatus(store, http.getStatusCode(), String.valueOf(http.getResponse()), failed);
            }
            if (cause instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
                return ofStatus(store, http.getStatusCode(), String.valueOf(http.getResponse()), failed);
            }
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException
                    && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
                return slow(store, failed);
            }
            if (cause instanceof EOFException || isBrokenOff(cause)) {
                return broken(store, "its answer broke off", failed);
            }
            if (isConnection(cause)) {
                return new RemoteFault(
                        Kind.AWAY,
                        "the store " + store + " cannot be reached; check that it runs and that its address is right.",
                        failed);
            }
        }
        return broken(store, "its answer cannot be read", failed);
    }

    /** @param what of ours the store no longer has whole */
    public static RemoteFault incomplete(String store, String what) {
        return new RemoteFault(
                Kind.CUT,
                "the store " + store + " does not give back all of " + what
                        + "; see whether it limits answers or lost some of its graphs.");
    }

    static RemoteFault slow(String store, Throwable cause) {
        return new RemoteFault(
                Kind.SLOW, "the store " + store + " did not answer in time; try again, or ask for less.", cause);
    }

    static RemoteFault broken(String store, String how, Throwable cause) {
        return new RemoteFault(
                Kind.BROKEN,
                "the store " + store + " gave no answer that can be used: " + how + "; look at its log.",
                cause);
    }

    /** Anything that goes wrong before an answer begins. */
    private static boolean isConnection(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof java.net.SocketException
                || cause instanceof java.net.UnknownHostException
                || cause instanceof java.nio.channels.UnresolvedAddressException
                || cause instanceof java.net.http.HttpConnectTimeoutException
                || (cause instanceof java.io.IOException
                        && BEFORE.matcher(message).find());
    }

    private static boolean isBrokenOff(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof java.io.IOException
                && (message.contains("eof") || message.contains("chunked") || message.contains("fixed content-length"));
    }

    private static RemoteFault ofStatus(String store, int status, String response, RuntimeException failed) {
        return switch (status) {
            case 401, 403, 407 ->
                new RemoteFault(
                        Kind.REFUSED,
                        "the store " + store + " does not let us in (" + status
                                + "); set ROSTRUM_STORE_USER and ROSTRUM_STORE_PASSWORD to an account that may do this.",
                        failed);
            case 404, 405 ->
                new RemoteFault(
                        Kind.BROKEN,
                        "there is no such service at the store " + store + " (" + status
                                + "); give its addresses with --store-query, --store-update and --store-graphs.",
                        failed);
            case 429, 503 ->
                new RemoteFault(
                        Kind.BUSY,
                        "the store " + store + " has too much to do (" + status + "); try again later.",
                        failed);
            case 408, 504 -> slow(store, failed);
            case 400, 406, 413, 414, 415 ->
                new RemoteFault(
                        Kind.UNTAKEN,
                        "the store " + store + " does not take this (" + status + "): " + firstLine(response) + ".",
                        failed);
            default -> broken(store, "status " + status + ", " + firstLine(response), failed);
        };
    }

    /** Of what a server says, as much as one line holds and nothing that a terminal would obey. */
    private static String firstLine(String response) {
        String line = response.lines()
                .map(one -> one.replaceAll("<[^>]*>", " ")
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip())
                .filter(one -> !one.isEmpty() && !one.equals("null"))
                .findFirst()
                .orElse("it does not say why");
        String plain = line.replaceFirst("\\.+$", "");
        return plain.substring(0, Math.min(200, plain.length()));
    }
}
