package rostrum.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rostrum.annotation.Annotation;
import rostrum.annotation.ClaimScore;
import rostrum.authority.Authority;
import rostrum.source.Incoming;
import rostrum.source.Sources;
import rostrum.statement.Claim;
import rostrum.statement.Reading;

/** The bundled statement's claims against those annotated by hand in ../shared/eval/seed/claims.tsv. */
@Tag("gold")
class GoldClaimsTest {
    private static final Path GOLD = Path.of("../shared/eval/seed/claims.tsv");
    /** Claims found of 73; no drop is allowed. */
    private static final int FLOOR = 73;

    private static Reading reading;
    private static List<Map<String, String>> gold;
    private static JsonNode json;

    @BeforeAll
    static void read() throws Exception {
        assertTrue(Files.exists(GOLD), "this test needs the gold claims in ../shared/eval/seed");
        List<Incoming> incoming = new ArrayList<>();
        new Sources(InputStream.nullInputStream()).read(List.of("data/seed-statement.txt"), incoming::add);
        reading = new StatementReader(Authority.read(Path.of("data/authority")))
                .read(((Incoming.Accepted) incoming.getFirst()).statement());
        gold = ClaimScore.read(GOLD);
        json = new ObjectMapper().valueToTree(new Annotation(Authority.read(Path.of("data/authority"))).of(reading));
    }

    @Test
    void the_gold_claims_are_found_with_exact_spans_and_few_others() {
        ClaimScore score = ClaimScore.of(gold, json.path("claims"));
        assertTrue(score.sum().found() >= FLOOR, score.toString());
        assertTrue(score.sum().precision() >= 0.9, score.toString());
    }

    @Test
    void another_span_or_another_object_is_another_claim() {
        for (String cell : List.of("start", "object", "modality")) {
            List<Map<String, String>> changed = new ArrayList<>(gold);
            Map<String, String> row = new HashMap<>(gold.get(4));
            row.put(cell, cell.equals("object") ? "st:TUR" : "1");
            changed.set(4, row);
            assertEquals(
                    List.of("F05 condemns"),
                    ClaimScore.of(changed, json.path("claims")).missed(),
                    cell);
        }
    }

    @Test
    void no_claim_that_the_negative_checks_forbid_is_made() {
        for (Claim claim : reading.claims()) {
            String object = claim.object().abbreviated();
            assertTrue(!(claim.predicate().equals("hasAgreementWith") && object.equals("st:CHL")), claim.toString());
            assertTrue(!(claim.predicate().equals("condemns") && object.startsWith("iss:")), claim.toString());
            assertTrue(!object.equals("st:TUR"), claim.toString());
        }
    }

    @Test
    void every_span_lies_in_the_text() {
        int length = reading.statement().text().length();
        reading.claims()
                .forEach(claim -> assertTrue(
                        claim.span().end() <= length && claim.argument().end() <= length));
        assertEquals(
                "Peru", reading.statement().text().cut(reading.claims().get(1).argument()));
    }
}
