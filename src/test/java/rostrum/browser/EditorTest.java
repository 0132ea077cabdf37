package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The query editor as people use it, by mouse, by keyboard and without scripts. */
@Tag("browser")
class EditorTest {
    private static final String ROS = "PREFIX ros: <https://w3id.org/rostrum/ontology#> ";
    private static final String CLAIM_LABELS = "SELECT ?state ?to { ?claim ros:predicate ros:hasAgreementWith ; "
            + "ros:subject ?state ; ros:object ?to } ORDER BY ?to ";

    @TempDir
    private static Path folder;

    private static Pages pages;
    private static Chromium chromium;
    private static Hands hands;

    @BeforeAll
    static void open() throws IOException {
        pages = Pages.shared();
        chromium = Chromium.start();
        hands = new Hands(chromium.driver());
        chromium.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                                window.refused = [];
                                addEventListener('securitypolicyviolation', told => refused.push(told.violatedDirective));
                                addEventListener('error', told => refused.push(String(told.message)));
                                """));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void wide() {
        chromium.screen(1280, 900);
    }

    @AfterEach
    void nothing_was_refused_by_the_policy_and_no_script_failed() {
        Object refused = chromium.driver().executeScript("return (window.refused ?? []).join()");
        assertEquals("", refused);
    }

    @Test
    void the_query_behind_a_part_of_a_page_is_changed_run_and_downloaded() throws Exception {
        hands.open(pages.address("/page/state/PER"));
        chromium.driver().findElement(By.cssSelector("a.behind")).click();
        hands.await("#view-table tbody tr");
        assertTrue(hands.query().contains("<https://w3id.org/rostrum/id/state/PER>"), hands.query());
        hands.write(ROS + CLAIM_LABELS + "LIMIT 2");
        hands.press(Keys.CONTROL, Keys.ENTER);
        hands.awaitRows(2);
        WebElement state = hands.find("#view-table tbody a");
        assertEquals("Peru", state.getText());
        assertTrue(String.valueOf(state.getDomProperty("href")).endsWith("/page/state/PER"));
        assertTrue(
                hands.find(".told").getText().startsWith("Rows: 2"),
                hands.find(".told").getText());

        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        chromium.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of(
                                "behavior",
                                "allow",
                                "downloadPath",
                                downloads.toAbsolutePath().toString()));
        for (String format : List.of("csv", "json")) {
            hands.find("button[name=output][value=" + format + "]").click();
            Path file = downloads.resolve("answer." + format);
            hands.waiting().until(page -> Files.exists(file));
            String text = Files.readString(file);
            assertTrue(text.contains("https://w3id.org/rostrum/id/state/PER"), text);
            assertTrue(text.startsWith(format.equals("csv") ? "state,to" : "{"), text);
        }
    }

    @Test
    void an_error_is_marked_at_its_line_and_mended_by_a_button() {
        hands.open(pages.address("/sparql"));
        hands.write("SELECT * {\n?s a ros:Claim\n} LIMIT 5");
        hands.press(Keys.CONTROL, Keys.ENTER);
        hands.await(".fault .problem");
        assertTrue(
                hands.find(".fault").getText().contains("Line 2"),
                hands.find(".fault").getText());
        assertEquals("ros:Claim", hands.in(".cm-lintRange-error").getText());
        assertEquals(2L, chromium.driver().executeScript("""
                        const root = document.querySelector('.code').shadowRoot;
                        const marker = root.querySelector('.cm-lint-marker-error').getBoundingClientRect();
                        return [...root.querySelectorAll('.cm-line')].findIndex(line =>
                          line.getBoundingClientRect().bottom > marker.top + marker.height / 2) + 1;
                        """));
        hands.find(".fault button").click();
        hands.press(Keys.F8);
        hands.waiting().until(page -> !hands.all(".cm-diagnosticAction").isEmpty());
        hands.in(".cm-diagnosticAction").click();
        assertTrue(hands.query().startsWith("PREFIX ros: <https://w3id.org/rostrum/ontology#>\n"), hands.query());
        hands.in(".cm-content").click();
        hands.press(Keys.CONTROL, Keys.ENTER);
        hands.await("#view-table tbody tr");
        assertEquals("", hands.find(".fault").getText());
    }

    @Test
    void an_example_is_found_by_words_and_opened() {
        hands.open(pages.address("/sparql"));
        WebElement search = hands.find("#find");
        search.click();
        search.sendKeys("no example has these words");
        assertEquals(
                "No example has these words.", hands.find(".examples .none").getText());
        search.clear();
        search.sendKeys("Cited MOST", Keys.ENTER);
        hands.press(Keys.ENTER);
        hands.waiting().until(page -> hands.query().contains("Which documents are cited most?"));
        hands.await("#view-table tbody tr");
        assertTrue(
                hands.find("#view-table tbody").getText().contains("S/RES/"),
                hands.find("#view-table").getText());
    }

    @Test
    void a_short_link_opens_anew_and_gives_its_text_to_a_program() throws Exception {
        hands.open(pages.address("/sparql"));
        hands.write(ROS + CLAIM_LABELS + "LIMIT 3");
        hands.find("button.link").click();
        hands.await(".made a");
        String link = hands.find(".made a").getText();
        assertTrue(link.matches("http://127\\.0\\.0\\.1:\\d+/q/[a-z2-7]{16}"), link);
        chromium.driver().get(link);
        hands.awaitRows(3);
        assertTrue(hands.query().contains("LIMIT 3"), hands.query());
        HttpResponse<String> text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(ROS + CLAIM_LABELS + "LIMIT 3\n", text.body());
        assertTrue(text.headers().firstValue("Content-Type").orElse("").startsWith("application/sparql-query"));
    }

    @Test
    void where_no_short_link_is_made_the_long_address_holds_the_query() {
        hands.open(pages.address("/sparql"));
        hands.write("ASK { ?s ?p \"" + "x".repeat(16_500) + "\" }");
        hands.find("button.link").click();
        hands.await(".made a");
        String address = String.valueOf(hands.find(".made a").getDomProperty("href"));
        assertTrue(address.contains("/sparql#query=ASK%20"), address.substring(0, 100));
        hands.open(pages.address("/"));
        chromium.driver().get(address);
        hands.await("#view-table .boolean");
        assertEquals("no", hands.find("#view-table .boolean").getText());
    }

    @Test
    void words_are_completed_with_terms_of_the_release_and_names_of_things() {
        hands.open(pages.address("/sparql"));
        hands.write("SELECT * { ?claim a ros:Clai");
        hands.waiting()
                .until(page ->
                        !hands.all(".cm-tooltip-autocomplete li[aria-selected]").isEmpty());
        assertTrue(
                hands.in(".cm-tooltip-autocomplete li[aria-selected]").getText().startsWith("ros:Claim"),
                hands.in(".cm-tooltip-autocomplete").getText());
        hands.take();
        assertTrue(
                hands.query()
                        .startsWith("PREFIX ros: <https://w3id.org/rostrum/ontology#>\nSELECT * { ?claim a ros:Claim"),
                hands.query());
        hands.type(" ; ?p <ecuad");
        hands.waiting()
                .until(page -> hands.all(".cm-tooltip-autocomplete li").stream()
                        .anyMatch(option -> option.getText().startsWith("Ecuador")));
        hands.take();
        assertTrue(hands.query().contains("<https://w3id.org/rostrum/id/state/ECU>"), hands.query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart", "map", "network"})
    void an_answer_is_drawn(String view) {
        hands.open(
                pages.address(
                        "/sparql#query="
                                + Hands.encoded(
                                        ROS + "SELECT ?state ?to (COUNT(*) AS ?claims) { ?c ros:predicate ?p ; "
                                                + "ros:subject ?state ; ros:object ?to . FILTER(CONTAINS(STR(?to), '/state/')) } GROUP BY ?state ?to")));
        hands.await("#view-table tbody tr");
        hands.find("#tab-" + view).click();
        hands.await("#view-" + view + " canvas");
        assertEquals("img", hands.find("#view-" + view + " .drawing").getDomAttribute("role"));
        assertTrue(chromium.driver().findElements(By.cssSelector("#view-table")).stream()
                .noneMatch(WebElement::isDisplayed));
    }

    @Test
    void a_graph_is_a_table_a_network_and_turtle() {
        hands.open(pages.address("/sparql#query="
                + Hands.encoded(ROS + "CONSTRUCT WHERE { ?c ros:predicate ros:hasAgreementWith ; ros:object ?to }")));
        hands.await("#view-table tbody tr");
        assertEquals("subject", hands.find("#view-table th").getText());
        hands.find("#tab-raw").click();
        hands.await("#view-raw pre");
        assertTrue(hands.find("#view-raw pre").getText().contains("hasAgreementWith"));
        hands.find("#tab-network").click();
        hands.await("#view-network canvas");
    }

    @Test
    void the_keyboard_alone_writes_runs_and_looks() {
        hands.open(pages.address("/sparql"));
        for (int pressed = 0; pressed < 40 && !hands.isFocused(".code"); pressed++) {
            hands.press(Keys.TAB);
        }
        assertTrue(hands.isFocused(".code"), "forty times Tab did not reach the editor");
        hands.press(Keys.CONTROL, "a");
        hands.press(Keys.DELETE);
        hands.type("ASK { ?s ?p ?o }");
        hands.press(Keys.ESCAPE);
        hands.press(Keys.CONTROL, Keys.ENTER);
        hands.await("#view-table .boolean");
        assertEquals("yes", hands.find("#view-table .boolean").getText());
        for (int pressed = 0; pressed < 12 && !hands.isFocused("#tab-table"); pressed++) {
            hands.press(Keys.TAB);
        }
        hands.press(Keys.ARROW_RIGHT);
        assertTrue(hands.isFocused("#tab-raw"), "the arrow moves to the next view");
        hands.await("#view-raw pre");
        assertTrue(hands.find("#view-raw pre").getText().contains("true"));
    }

    @Test
    void it_is_whole_where_scripts_are_off() {
        chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            hands.open(pages.address("/sparql"));
            WebElement text = hands.find("textarea#query");
            text.clear();
            text.sendKeys(ROS + CLAIM_LABELS + "LIMIT 2");
            hands.find("button.run").click();
            assertEquals(
                    2,
                    chromium.driver()
                            .findElements(By.cssSelector("main tbody tr"))
                            .size());
            assertEquals("Peru", hands.find("main tbody a").getText());
            assertTrue(chromium.driver().findElements(By.cssSelector("[role=tab]")).stream()
                    .noneMatch(WebElement::isDisplayed));
            hands.find("button.link").click();
            assertTrue(Objects.requireNonNull(chromium.driver().getCurrentUrl()).contains("/q/"));
            assertTrue(String.valueOf(hands.find("textarea#query").getText()).contains("LIMIT 2"));
            text = hands.find("textarea#query");
            text.clear();
            text.sendKeys("SELECT * {\n?s ros:x ?o }");
            hands.find("button.run").click();
            assertTrue(
                    hands.find(".problem").getText().contains("Line 2"),
                    hands.find(".problem").getText());
            assertEquals("?s ros:x ?o }", hands.find(".lines mark").getText());
            chromium.driver()
                    .findElement(By.linkText("Which documents are cited most?"))
                    .click();
            chromium.driver().findElement(By.linkText("Open in the editor")).click();
            assertTrue(hands.find("textarea#query").getText().contains("cited most"));
            assertTrue(hands.find("main tbody tr").isDisplayed());
        } finally {
            chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
