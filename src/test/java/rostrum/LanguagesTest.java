package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.site.view.Language;

/** Which language pages come in, and how it is kept. */
@Tag("http")
class LanguagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(folder);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # address            | cookie  | Accept-Language           | language
        /                    |         |                           | en
        /                    |         | fr                        | fr
        /                    |         | de, es;q=0.5, en;q=0.3    | es
        /                    |         | zh-Hans-CN, en;q=0.1      | zh
        /                    |         | ar-EG                     | ar
        /                    |         | fr;q=0, ru                | ru
        /                    |         | de                        | en
        /                    |         | %%%;;q=x,,                | en
        /                    | lang=ru | fr                        | ru
        /                    | lang=xx | fr                        | fr
        /?lang=es            | lang=ru | fr                        | es
        /?lang=none          | lang=ru | fr                        | ru
        /page/state/PER      | lang=ar |                           | ar
        /page/state/XXX      |         | zh                        | zh
        /search?q=x&lang=fr  |         |                           | fr
        """)
    void a_page_comes_in_its_readers_language(String address, String cookie, String accepted, String language)
            throws Exception {
        HttpResponse<String> page = get(address, cookie, accepted, "");
        assertEquals(language, header(page, "Content-Language"));
        String direction = language.equals("ar") ? "rtl" : "ltr";
        assertTrue(page.body().contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">"), page.body());
        for (String name : new String[] {"Accept", "Accept-Language", "Cookie"}) {
            assertTrue(header(page, "Vary").matches("(.*, ?)?" + name + "(,.*)?"), header(page, "Vary"));
        }
        assertEquals("", header(page, "Set-Cookie"), "only the switch sets it");
    }

    @ParameterizedTest
    @CsvSource({"ar, شخص", "en, Person", "fr, Personne", "zh, 人物"})
    void a_kind_that_is_not_of_our_ontology_is_told_in_the_readers_language(String language, String kind)
            throws Exception {
        String page = get("/page/person/tenya-hasegawa-per", "", language, "").body();
        assertTrue(page.contains(">" + kind + "</a>"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ru"})
    void a_header_without_end_is_read_as_none(String language) throws Exception {
        String endless = (language + ";q=0.5,").repeat(1_000);
        assertEquals("en", header(get("/", "", endless, ""), "Content-Language"));
    }

    @Test
    void a_page_names_itself_in_every_language() throws Exception {
        String page = get("/search?q=peru&lang=fr", "", "", "").body();
        for (Language language : Language.values()) {
            assertTrue(
                    page.contains("hreflang=\"" + language.code() + "\" href=\"http://127.0.0.1:"
                            + sample.server().port() + "/search?q=peru&amp;lang=" + language.code() + "\""),
                    page);
            assertTrue(page.contains(language.ownName()), language.ownName());
        }
        assertTrue(page.contains("hreflang=\"x-default\""), page);
        assertTrue(page.contains("name=\"back\" value=\"/search?q=peru\""), page);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, /search?q=a%26b, 303, /search?q=a%26b",
        "ar, /page/state/PER, 303, /page/state/PER",
        "ar, //elsewhere.example/, 303, /",
        "ar, /\\elsewhere.example/, 303, /",
        "ar, https://elsewhere.example/, 303, /",
        "ar, /a%0d%0aSet-Cookie:x, 303, /a%0d%0aSet-Cookie:x",
        "xx, /, 400, ''",
    })
    void the_switch_keeps_the_language_and_goes_back(String to, String back, int status, String location)
            throws Exception {
        HttpResponse<String> switched = sample.post(
                "/language",
                "application/x-www-form-urlencoded",
                BROWSER,
                "to=" + to + "&back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(status, switched.statusCode());
        assertTrue(header(switched, "Location").endsWith(location), header(switched, "Location"));
        assertFalse(header(switched, "Location").contains("elsewhere"), header(switched, "Location"));
        String cookie = header(switched, "Set-Cookie");
        if (status == 303) {
            assertTrue(cookie.startsWith("lang=" + to + ";"), cookie);
            assertTrue(cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"), cookie);
            assertEquals(to, header(get("/", "lang=" + to, "", ""), "Content-Language"));
        } else {
            assertEquals("", cookie);
        }
    }

    @Test
    void what_is_kept_of_a_page_is_kept_by_language() throws Exception {
        HttpResponse<String> french = get("/page/state/PER", "", "fr", "");
        HttpResponse<String> russian = get("/page/state/PER", "", "ru", "");
        assertNotEquals(header(french, "ETag"), header(russian, "ETag"));
        assertEquals(
                304, get("/page/state/PER", "", "fr", header(french, "ETag")).statusCode());
        assertEquals(
                200, get("/page/state/PER", "", "ru", header(french, "ETag")).statusCode());
        assertEquals("fr", header(get("/page/state/PER", "", "fr", header(french, "ETag")), "Content-Language"));
    }

    /** So that a page that another build draws otherwise, of the same release, is not taken for the one before. */
    @Test
    void a_pages_tag_is_drawn_from_its_own_bytes() throws Exception {
        for (String path : List.of(
                "/",
                "/page/state/PER",
                "/page/document/S-RES-2331-2016",
                "/explore",
                "/search",
                "/dataset",
                "/quality",
                "/ontology")) {
            HttpResponse<String> page = get(path, "", "", "");
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(page.body().getBytes(StandardCharsets.UTF_8));
            String tag = "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
            assertEquals(tag, header(page, "ETag"), path);
            assertTrue(header(page, "Last-Modified").endsWith(" GMT") || path.matches("/explore|/search"), path);
            assertEquals(304, get(path, "", "", tag).statusCode(), path);
            assertEquals(
                    200, get(path, "", "", tag.replaceFirst("\"..", "\"zz")).statusCode(), path);
        }
    }

    @Test
    void a_page_is_drawn_in_the_theme_that_was_chosen() throws Exception {
        assertTrue(get("/", "theme=dark", "", "").body().matches("(?s).*<html[^>]* data-theme=\"dark\".*"));
        assertTrue(get("/", "lang=fr; theme=light", "", "").body().matches("(?s).*<html[^>]* data-theme=\"light\".*"));
        assertFalse(get("/", "", "", "").body().matches("(?s).*<html[^>]*data-theme.*"));
        assertFalse(get("/", "theme=x", "", "").body().matches("(?s).*<html[^>]*data-theme.*"));
    }

    private static HttpResponse<String> get(String address, String cookie, String accepted, String known)
            throws Exception {
        HttpRequest.Builder request = sample.to(address).header("Accept", BROWSER);
        if (cookie != null && !cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (accepted != null && !accepted.isEmpty()) {
            request.header("Accept-Language", accepted);
        }
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return sample.send(request.GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
