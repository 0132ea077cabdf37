package rostrum.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rostrum.authority.Authority;
import rostrum.source.Incoming;
import rostrum.source.Sources;
import rostrum.statement.Claim;
import rostrum.statement.Reading;

/** The bundled statement's claims against those annotated by hand in ../shared/eval/seed/claims.tsv. */
@Tag("gold")
class GoldClaimsTest {
    private static final Path GOLD = Path.of("../shared/eval/seed/claims.tsv");
    /** Prefixes whose ids are the same in the gold; the others name what the text coins, matched by renaming. */
    private static final Set<String> KNOWN = Set.of("st", "gov", "ppl", "dl", "loc", "plc", "per", ":speech", "org");

    /** Claims found of 73; no drop is allowed. */
    private static final int FLOOR = 73;

    private static Reading reading;
    private static List<Map<String, String>> gold;

    @BeforeAll
    static void read() throws Exception {
        assertTrue(Files.exists(GOLD), "this test needs the gold claims in ../shared/eval/seed");
        List<Incoming> incoming = new ArrayList<>();
        new Sources(InputStream.nullInputStream()).read(List.of("data/seed-statement.txt"), incoming::add);
        reading = new StatementReader(Authority.read(Path.of("data/authority")))
                .read(((Incoming.Accepted) incoming.getFirst()).statement());
        List<String> lines = Files.readAllLines(GOLD);
        String[] header = lines.getFirst().split("\t");
        gold = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            gold.add(row);
        }
    }

    @Test
    void the_gold_claims_are_found_with_exact_spans_and_few_others() {
        Map<String, String> renamed = new HashMap<>();
        Set<Claim> used = new HashSet<>();
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row : gold) {
            reading.claims().stream()
                    .filter(claim -> !used.contains(claim) && facets(claim).equals(facets(row)))
                    .filter(claim -> same(
                                    row.getOrDefault("subject", ""),
                                    claim.subject().abbreviated(),
                                    renamed)
                            && same(
                                    row.getOrDefault("object", ""),
                                    claim.object().abbreviated(),
                                    renamed))
                    .findFirst()
                    .ifPresentOrElse(used::add, () -> missed.add(row.getOrDefault("id", "") + " " + facets(row)));
        }
        List<String> extra = reading.claims().stream()
                .filter(claim -> !used.contains(claim))
                .map(claim -> facets(claim) + " " + claim.rule() + " "
                        + claim.object().abbreviated())
                .toList();
        String report = used.size() + " of " + gold.size() + " found.\nMissed:\n" + String.join("\n", missed)
                + "\nExtra:\n" + String.join("\n", extra);
        assertTrue(used.size() >= FLOOR, report);
        assertTrue(extra.size() <= used.size() / 9, report);
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

    /** Equal for what has an identity of its own; for what the text coins, equal up to one renaming. */
    private static boolean same(String expected, String found, Map<String, String> renamed) {
        String prefix = expected.contains(":") && !expected.startsWith(":")
                ? expected.substring(0, expected.indexOf(':'))
                : expected;
        if (expected.startsWith("mtg")
                || expected.startsWith("doc")
                || KNOWN.contains(prefix)
                || expected.startsWith("\"")) {
            return expected.equalsIgnoreCase(found);
        }
        String known = renamed.putIfAbsent(expected, found);
        return known == null || known.equals(found);
    }

    private static String facets(Claim claim) {
        return String.join(
                " ",
                claim.predicate(),
                claim.speechAct().term(),
                claim.modality().term(),
                claim.grounding().term(),
                claim.completeness().term(),
                claim.voice().name().toLowerCase(java.util.Locale.ROOT),
                claim.span().start() + "," + claim.span().end(),
                claim.argument().start() + "," + claim.argument().end());
    }

    private static String facets(Map<String, String> row) {
        return String.join(
                " ",
                row.getOrDefault("predicate", "").replace("ros:", ""),
                row.getOrDefault("speechAct", ""),
                row.getOrDefault("modality", ""),
                row.getOrDefault("grounding", ""),
                row.getOrDefault("completeness", ""),
                row.getOrDefault("voice", ""),
                row.getOrDefault("start", "") + "," + row.getOrDefault("end", ""),
                row.getOrDefault("argStart", "") + "," + row.getOrDefault("argEnd", ""));
    }
}
