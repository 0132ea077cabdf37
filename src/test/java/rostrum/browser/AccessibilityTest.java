package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.NpmTools;

/** axe-core finds nothing on any type of page, light, dark and from right to left. */
@Tag("browser")
class AccessibilityTest {
    /** What is told of a finding: its rule, and where. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              found => done(found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))),
              failed => done(['axe failed: ' + failed]));
            """;

    private static Pages pages;
    private static Chromium chromium;
    private static String axe;

    @BeforeAll
    static void open() throws Exception {
        axe = Files.readString(NpmTools.BROWSER.file("axe-core/axe.min.js"));
        pages = Pages.shared();
        chromium = Chromium.start();
        chromium.screen(1280, 900);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> axe_finds_nothing() {
        return pages.ofEachType().stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    assertEquals(List.of(), found("light", pages.address(page, "en")), "light");
                    assertEquals(List.of(), found("dark", pages.address(page, "en")), "dark");
                    assertEquals(List.of(), found("light", pages.address(page, "ar")), "in Arabic");
                }));
    }

    @Test
    void axe_would_find_what_is_wrong() throws IOException {
        chromium.driver().get(pages.address("/"));
        chromium.driver().executeScript("document.querySelector('h1').style.color = '#eee'");
        assertTrue(run().stream().anyMatch(finding -> finding.startsWith("color-contrast: h1")), run().toString());
    }

    private static List<String> found(String theme, String address) {
        chromium.theme(theme);
        chromium.driver().get(address);
        return run();
    }

    private static List<String> run() {
        chromium.driver().executeScript(axe);
        return ((List<?>) java.util.Objects.requireNonNull(chromium.driver().executeAsyncScript(RUN)))
                .stream().map(String::valueOf).toList();
    }
}
