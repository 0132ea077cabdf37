package rostrum.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.Reading;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** What the JSON of one small statement says. */
class AnnotationTest {
    private static JsonNode json;
    private static Reading reading;

    @BeforeAll
    static void annotate() throws IOException {
        Authority authority = Authority.read(Path.of("data/authority"));
        String text = "Ms. Roe (Norwey) (spoke in French): We welcome the French report (S/2016/949), as\n"
                + "paragraph 3 of resolution 1325 (2000) asks. The United Nations Assistance Mission for\n"
                + "Iraq 🕊 and Kenya met in Geneva under the Rome Statute.";
        Statement statement = new Statement("small", "folder/small.txt", SpeechText.of(text), Optional.empty());
        reading = new StatementReader(authority).read(statement);
        json = new Annotation(authority).of(reading);
    }

    @Test
    void the_id_is_the_file_s_name_without_its_extension() {
        assertEquals("small", json.path("id").asText());
    }

    @Test
    void the_speaker_is_as_printed_and_the_party_as_repaired() {
        assertEquals("Roe", json.at("/speaker/name").asText());
        assertEquals("Norway", json.at("/speaker/represents/name").asText());
        assertEquals("heading", json.at("/speaker/represents/evidence").asText());
        assertEquals("fr", json.at("/speaker/language").asText());
    }

    @Test
    void documents_have_kind_and_paragraphs() {
        assertEquals("report", json.at("/documents/0/kind").asText());
        assertEquals("S/RES/1325 (2000)", json.at("/documents/1/symbol").asText());
        assertEquals("3", json.at("/documents/1/paragraphs/0").asText());
    }

    @Test
    void a_state_found_only_inside_another_name_is_left_out() {
        assertFalse(json.path("states").toString().contains("IRQ"));
        assertTrue(json.path("states").toString().contains("\"iso3\":\"FRA\",\"name\":\"France\",\"demonym\":true"));
        assertTrue(json.path("bodies").toString().contains("UNAMI"));
    }

    @Test
    void offsets_count_code_points() {
        JsonNode geneva = json.at("/places/0/mentions/0");
        assertEquals("Geneva", geneva.path("text").asText());
        String text = reading.statement().text().value();
        assertEquals(
                text.codePointCount(0, text.indexOf("Geneva")),
                geneva.path("start").asInt());
    }

    @Test
    void a_heading_whose_party_nobody_knows_is_flagged() throws IOException {
        Statement statement = new Statement(
                "odd", "odd.txt", SpeechText.of("Mr. Roe (Ruritania Island): We thank you."), Optional.empty());
        Reading odd = new StatementReader(Authority.read(Path.of("data/authority"))).read(statement);
        assertEquals("party-unresolved", odd.flags().getFirst().code());
    }
}
