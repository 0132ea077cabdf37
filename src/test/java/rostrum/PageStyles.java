package rostrum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import rostrum.gate.SafetyHeaders;

/** The styles that stand in a page's head, and the policy that names them by hash and allows no others. */
final class PageStyles {
    private static final String BEGIN = "<style>";
    private static final String END = "</style>";
    private static final Pattern HASHES = Pattern.compile("style-src( 'sha256-[A-Za-z0-9+/]{43}=')+(?=;)");

    private PageStyles() {}

    /** An answer as if its policy named no styles: a page's policy is that of all answers but for these hashes. */
    static String withoutHashes(String answer) {
        return HASHES.matcher(answer).replaceFirst("style-src 'none'");
    }

    /** A page without the one element of styles in its head, which its policy must name. */
    static String takenFrom(String page, HttpHeaders headers) throws NoSuchAlgorithmException {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertTrue(begin > 0 && begin < end && end < page.indexOf("</head>"), page);
        byte[] styles = page.substring(begin + BEGIN.length(), end).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(styles);
        String policy = headers.firstValue(SafetyHeaders.POLICY).orElse("");
        assertTrue(policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"), policy);
        return page.substring(0, begin) + page.substring(end + END.length());
    }
}
