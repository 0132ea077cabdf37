package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who gets no answer is told what to do, and led on. */
@Tag("http")
class ErrorPagesTest extends VisitedRelease {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /page/state/PERU                   | Peru      | /page/state/PER
        /page/state/ecuadr                 | Ecuador   | /page/state/ECU
        /page/state/PRU                    | Peru      | /page/state/PER
        /page/state/pe                     | Peru      | /page/state/PER
        /page/state/ch                     | Switzer   | /page/state/CHE
        /page/state/PER/                   | Peru      | /page/state/PER
        /page/document/S/RES/2331          | 2331      | /page/document/S-RES-2331-2016
        /page/concept/issue/trafficking    | raffick   | /page/concept/issue/
        """)
    void an_unknown_name_is_answered_with_the_nearest(String path, String label, String href) throws Exception {
        HttpResponse<byte[]> answer = send(to(path).header("Accept", BROWSER));
        assertEquals(404, answer.statusCode());
        assertTrue(text(answer).contains("Did you mean"), text(answer));
        assertTrue(text(answer).contains("href=\"" + href), text(answer));
        assertTrue(text(answer).contains(label), text(answer));
    }

    @Test
    void what_was_withdrawn_says_so_in_the_readers_language() throws Exception {
        HttpResponse<byte[]> answer = send(to("/page/speech/other?lang=es").header("Accept", BROWSER));
        assertEquals(410, answer.statusCode());
        assertTrue(text(answer).contains("<h1>Retirado</h1>"), text(answer));
        assertTrue(text(answer).matches("(?s).*se retiró el \\d+ de \\p{L}+ de \\d{4}\\..*"), text(answer));
        String arabic = text(send(to("/page/speech/other?lang=ar").header("Accept", BROWSER)));
        assertTrue(arabic.contains("\u2068https:"), arabic);
    }

    @Test
    void a_key_that_is_not_there_is_answered_with_no_name_that_begins_alike() throws Exception {
        String page = text(send(to("/page/speech/UNSC_2003_SPV.9999_spch001").header("Accept", BROWSER)));
        assertTrue(page.contains("value=\"UNSC 2003 SPV 9999 spch001\""), page);
        assertFalse(page.contains("id=\"nearest\""), page);
    }

    @Test
    void a_statement_that_is_not_there_leads_to_its_meeting() throws Exception {
        String page = text(send(to("/page/speech/S-PV.7847-999").header("Accept", BROWSER)));
        assertTrue(page.contains("id=\"nearest\""), page);
        assertTrue(page.contains("href=\"/page/meeting/S-PV.7847\""), page);
        assertFalse(page.contains("/page/meeting/S-PV.7840"), page);
    }

    @Test
    void results_come_before_what_narrows_them() throws Exception {
        String page = text(send(to("/search?q=trafficking&kind=speech").header("Accept", BROWSER)));
        int results = page.indexOf("id=\"found\"");
        assertTrue(results > 0 && results < page.indexOf("id=\"narrow\""), page);
        assertTrue(page.contains(".found-beside{display:grid"), "the page has its styles");
        assertTrue(page.indexOf("class=\"chosen\"", results) < page.indexOf("<ol", results), page);
    }

    @Test
    void a_query_sent_without_scripts_leads_to_its_answer_on_the_page() throws Exception {
        String page = text(send(to("/sparql?query=SELECT").header("Accept", BROWSER)));
        assertTrue(page.contains("action=\"/sparql#answer\""), page);
        assertTrue(page.indexOf("id=\"answer\"") < page.indexOf("class=\"problem\""), page);
    }

    @Test
    void a_name_of_nothing_still_has_the_search_filled_in() throws Exception {
        String page = text(send(to("/no-such-page").header("Accept", BROWSER)));
        assertTrue(page.contains("value=\"no such page\""), page);
    }

    @Test
    void a_page_that_is_not_there_is_told_in_the_readers_language() throws Exception {
        String beyond = text(send(to("/search?q=&page=9&lang=fr").header("Accept", BROWSER)));
        assertTrue(beyond.contains("la dernière page est la page"), beyond);
        String part = text(send(to("/page/state/PER?part=none&lang=fr").header("Accept", BROWSER)));
        assertTrue(part.contains("Suivez l’un de ses liens"), part);
        String number = text(
                send(to("/page/state/PER?part=said-condemns&page=x&lang=ru").header("Accept", BROWSER)));
        assertTrue(number.contains("число от 1"), number);
    }

    @Test
    void terms_and_columns_are_named_in_the_readers_language() throws Exception {
        String explored = text(send(to("/explore?lang=ru").header("Accept", BROWSER)));
        assertTrue(explored.contains("<span>заявления</span>"), explored);
        String state = text(send(to("/page/state/PER?lang=ru").header("Accept", BROWSER)));
        assertTrue(state.contains("то же в другом источнике"), state);
        assertTrue(state.contains("lang=\"es\">Perú<"), state);
    }

    @Test
    void what_is_not_ready_says_when_to_come_back(@TempDir Path empty) throws Exception {
        Files.createDirectories(empty.resolve("queries"));
        ServedSample sample = ServedSample.in(empty);
        try (sample) {
            sample.store().close();
            HttpResponse<String> answer =
                    sample.send(sample.to("/health/ready?lang=fr").header("Accept", BROWSER));
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(answer.body().contains("dans 5 secondes"), answer.body());
        }
    }
}
