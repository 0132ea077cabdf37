package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers get of others is told as the program's own parts are: its licence, its terms, its place in the list. */
@Tag("supply")
class FrontEndPartsTest {
    private static final Path LOCK = Path.of("src/main/frontend/package-lock.json");
    private static final String MAVEN = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":["
            + "{\"type\":\"library\",\"name\":\"jena-core\",\"purl\":\"pkg:maven/org.apache.jena/jena-core@6\"}]}";

    @TempDir
    Path folder;

    @Test
    void each_part_is_in_the_list_and_in_the_report_once() throws Exception {
        Path list = Files.writeString(folder.resolve("sbom.json"), MAVEN);
        Path report = Files.writeString(folder.resolve("licences.txt"), "     (Apache-2.0) Jena (org.apache.jena)\n");
        String taken = Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*<id>front-end</id>.*?<argument>([A-Z][^<]*)</argument>.*", "$1");
        for (int time = 0; time < 2; time++) {
            FrontEndParts.main(new String[] {LOCK.toString(), list.toString(), report.toString(), taken});
        }
        JsonNode parts = new ObjectMapper().readTree(list.toFile()).path("components");
        String told = Files.readString(report);
        Set<String> all = Set.of(taken.split(","));
        assertEquals(FrontEndParts.locked(LOCK, all).size() + 1, parts.size());
        assertTrue(told.startsWith("     (Apache-2.0) Jena"), told);
        for (String purl : Set.of("pkg:npm/echarts@", "pkg:npm/%40codemirror/view@", "pkg:maven/org.apache.jena/")) {
            assertEquals(1, count(parts, purl), purl);
        }
        for (FrontEndParts part : FrontEndParts.locked(LOCK, all)) {
            String line = "(" + part.licence() + ") " + part.name() + " (npm " + part.version() + ")\n";
            assertEquals(2, told.split(java.util.regex.Pattern.quote(line), -1).length, line);
        }
    }

    /** Shipped in the program and served beside the scripts. */
    @Test
    void the_terms_of_each_part_are_with_the_scripts() throws Exception {
        try (InputStream terms = Objects.requireNonNull(
                FrontEndParts.class.getResourceAsStream("/rostrum/site/assets/bundle/LICENCES.txt"))) {
            String text = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            for (FrontEndParts part :
                    FrontEndParts.locked(LOCK, Set.of("MIT", "Apache-2.0", "ISC", "0BSD", "BSD-3-Clause"))) {
                assertTrue(
                        text.contains("\n" + part.name() + " " + part.version() + ": " + part.licence() + "\n"),
                        part.name());
            }
        }
    }

    @Test
    void a_licence_that_is_not_taken_fails_and_leaves_the_list_as_it_was() throws Exception {
        Path lock = Files.writeString(
                folder.resolve("lock.json"),
                Files.readString(LOCK).replaceFirst("\"license\": \"ISC\"", "\"license\": \"GPL-3.0-only\""));
        Path list = Files.writeString(folder.resolve("sbom.json"), MAVEN);
        String[] arguments = {
            lock.toString(),
            list.toString(),
            folder.resolve("none").toString(),
            "MIT,Apache-2.0,ISC" + ",0BSD,BSD-3-Clause"
        };
        String told = String.valueOf(assertThrows(IllegalStateException.class, () -> FrontEndParts.main(arguments))
                .getMessage());
        assertTrue(told.contains("GPL-3.0-only") && told.contains("pom.xml"), told);
        assertEquals(MAVEN, Files.readString(list));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private static long count(JsonNode parts, String purl) {
        return parts.findValuesAsText("purl").stream()
                .filter(one -> one.startsWith(purl))
                .count();
    }
}
