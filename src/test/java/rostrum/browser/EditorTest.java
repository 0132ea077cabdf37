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
import java.time.Duration;
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
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

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

    @BeforeAll
    static void open() throws IOException {
        pages = Pages.in(folder.resolve("release"));
        chromium = Chromium.start();
        chromium.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", """
                                window.refused = [];
                                addEventListener('securitypolicyviolation', told => refused.push(told.violatedDirective));
                                addEventListener('error', told => refused.push(String(told.message)));
                                """));
    }

    @AfterAll
    static void close() {
        chromium.close();
        pages.close();
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
        go("/page/state/PER");
        chromium.driver().findElement(By.cssSelector("a.behind")).click();
        await("#view-table tbody tr");
        assertTrue(query().contains("<https://w3id.org/rostrum/id/state/PER>"), query());
        write(ROS + CLAIM_LABELS + "LIMIT 2");
        press(Keys.CONTROL, Keys.ENTER);
        awaitRows(2);
        WebElement state = find("#view-table tbody a");
        assertEquals("Peru", state.getText());
        assertTrue(String.valueOf(state.getDomProperty("href")).endsWith("/page/state/PER"));
        assertTrue(find(".told").getText().startsWith("Rows: 2"), find(".told").getText());

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
            find("button[name=output][value=" + format + "]").click();
            Path file = downloads.resolve("answer." + format);
            waiting().until(page -> Files.exists(file));
            String text = Files.readString(file);
            assertTrue(text.contains("https://w3id.org/rostrum/id/state/PER"), text);
            assertTrue(text.startsWith(format.equals("csv") ? "state,to" : "{"), text);
        }
    }

    @Test
    void an_error_is_marked_at_its_line_and_mended_by_a_button() {
        go("/sparql");
        write("SELECT * {\n?s a ros:Claim\n} LIMIT 5");
        press(Keys.CONTROL, Keys.ENTER);
        await(".fault .problem");
        assertTrue(find(".fault").getText().contains("Line 2"), find(".fault").getText());
        assertEquals("ros:Claim", in(".cm-lintRange-error").getText());
        assertEquals(
                2L,
                chromium.driver().executeScript("""
                        const root = document.querySelector('.code').shadowRoot;
                        const marker = root.querySelector('.cm-lint-marker-error').getBoundingClientRect();
                        return [...root.querySelectorAll('.cm-line')].findIndex(line =>
                          line.getBoundingClientRect().bottom > marker.top + marker.height / 2) + 1;
                        """));
        find(".fault button").click();
        press(Keys.F8);
        waiting().until(page -> !all(".cm-diagnosticAction").isEmpty());
        in(".cm-diagnosticAction").click();
        assertTrue(query().startsWith("PREFIX ros: <https://w3id.org/rostrum/ontology#>\n"), query());
        in(".cm-content").click();
        press(Keys.CONTROL, Keys.ENTER);
        await("#view-table tbody tr");
        assertEquals("", find(".fault").getText());
    }

    @Test
    void an_example_is_found_by_words_and_opened() {
        go("/sparql");
        WebElement search = find("#find");
        search.click();
        search.sendKeys("no example has these words");
        assertEquals("No example has these words.", find(".examples .none").getText());
        search.clear();
        search.sendKeys("Cited MOST", Keys.ENTER);
        press(Keys.ENTER);
        waiting().until(page -> query().contains("Which documents are cited most?"));
        await("#view-table tbody tr");
        assertTrue(find("#view-table tbody").getText().contains("S/RES/"), find("#view-table").getText());
    }

    @Test
    void a_short_link_opens_anew_and_gives_its_text_to_a_program() throws Exception {
        go("/sparql");
        write(ROS + CLAIM_LABELS + "LIMIT 3");
        find("button.link").click();
        await(".made a");
        String link = find(".made a").getText();
        assertTrue(link.matches("http://127\\.0\\.0\\.1:\\d+/q/[a-z2-7]{16}"), link);
        chromium.driver().get(link);
        awaitRows(3);
        assertTrue(query().contains("LIMIT 3"), query());
        HttpResponse<String> text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(ROS + CLAIM_LABELS + "LIMIT 3\n", text.body());
        assertTrue(text.headers().firstValue("Content-Type").orElse("").startsWith("application/sparql-query"));
    }

    @Test
    void where_no_short_link_is_made_the_long_address_holds_the_query() {
        go("/sparql");
        write("ASK { ?s ?p \"" + "x".repeat(16_500) + "\" }");
        find("button.link").click();
        await(".made a");
        String address = String.valueOf(find(".made a").getDomProperty("href"));
        assertTrue(address.contains("/sparql#query=ASK%20"), address.substring(0, 100));
        go("/");
        chromium.driver().get(address);
        await("#view-table .boolean");
        assertEquals("no", find("#view-table .boolean").getText());
    }

    @Test
    void words_are_completed_with_terms_of_the_release_and_names_of_things() {
        go("/sparql");
        write("SELECT * { ?claim a ros:Clai");
        waiting().until(page -> !all(".cm-tooltip-autocomplete li[aria-selected]").isEmpty());
        assertTrue(
                in(".cm-tooltip-autocomplete li[aria-selected]").getText().startsWith("ros:Claim"),
                in(".cm-tooltip-autocomplete").getText());
        press(Keys.ENTER);
        assertTrue(
                query().startsWith("PREFIX ros: <https://w3id.org/rostrum/ontology#>\nSELECT * { ?claim a ros:Claim"),
                query());
        type(" ; ?p <ecuad");
        waiting().until(page -> all(".cm-tooltip-autocomplete li").stream()
                .anyMatch(option -> option.getText().startsWith("Ecuador")));
        press(Keys.ENTER);
        assertTrue(query().contains("<https://w3id.org/rostrum/id/state/ECU>"), query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart", "map", "network"})
    void an_answer_is_drawn(String view) {
        go("/sparql#query=" + encoded(ROS + "SELECT ?state ?to (COUNT(*) AS ?claims) { ?c ros:predicate ?p ; "
                + "ros:subject ?state ; ros:object ?to . FILTER(CONTAINS(STR(?to), '/state/')) } GROUP BY ?state ?to"));
        await("#view-table tbody tr");
        find("#tab-" + view).click();
        await("#view-" + view + " canvas");
        assertEquals("img", find("#view-" + view + " .drawing").getDomAttribute("role"));
        assertTrue(chromium.driver().findElements(By.cssSelector("#view-table")).stream()
                .noneMatch(WebElement::isDisplayed));
    }

    @Test
    void a_graph_is_a_table_a_network_and_turtle() {
        go("/sparql#query=" + encoded(ROS + "CONSTRUCT WHERE { ?c ros:predicate ros:hasAgreementWith ; ros:object ?to }"));
        await("#view-table tbody tr");
        assertEquals("subject", find("#view-table th").getText());
        find("#tab-raw").click();
        await("#view-raw pre");
        assertTrue(find("#view-raw pre").getText().contains("hasAgreementWith"));
        find("#tab-network").click();
        await("#view-network canvas");
    }

    @Test
    void the_keyboard_alone_writes_runs_and_looks() {
        go("/sparql");
        for (int pressed = 0; pressed < 40 && !isFocused(".code"); pressed++) {
            press(Keys.TAB);
        }
        assertTrue(isFocused(".code"), "forty times Tab did not reach the editor");
        press(Keys.CONTROL, "a");
        press(Keys.DELETE);
        type("ASK { ?s ?p ?o }");
        press(Keys.ESCAPE);
        press(Keys.CONTROL, Keys.ENTER);
        await("#view-table .boolean");
        assertEquals("yes", find("#view-table .boolean").getText());
        for (int pressed = 0; pressed < 12 && !isFocused("#tab-table"); pressed++) {
            press(Keys.TAB);
        }
        press(Keys.ARROW_RIGHT);
        assertTrue(isFocused("#tab-raw"), "the arrow moves to the next view");
        await("#view-raw pre");
        assertTrue(find("#view-raw pre").getText().contains("true"));
    }

    @Test
    void it_is_whole_where_scripts_are_off() {
        chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            go("/sparql");
            WebElement text = find("textarea#query");
            text.clear();
            text.sendKeys(ROS + CLAIM_LABELS + "LIMIT 2");
            find("button.run").click();
            assertEquals(2, chromium.driver().findElements(By.cssSelector("main tbody tr")).size());
            assertEquals("Peru", find("main tbody a").getText());
            assertTrue(chromium.driver().findElements(By.cssSelector("[role=tab]")).stream()
                    .noneMatch(WebElement::isDisplayed));
            find("button.link").click();
            assertTrue(Objects.requireNonNull(chromium.driver().getCurrentUrl()).contains("/q/"));
            assertTrue(String.valueOf(find("textarea#query").getText()).contains("LIMIT 2"));
            text = find("textarea#query");
            text.clear();
            text.sendKeys("SELECT * {\n?s ros:x ?o }");
            find("button.run").click();
            assertTrue(find(".problem").getText().contains("Line 2"), find(".problem").getText());
            assertEquals("?s ros:x ?o }", find(".lines mark").getText());
            chromium.driver().findElement(By.linkText("Which documents are cited most?")).click();
            chromium.driver().findElement(By.linkText("Open in the editor")).click();
            assertTrue(find("textarea#query").getText().contains("cited most"));
            assertTrue(find("main tbody tr").isDisplayed());
        } finally {
            chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void it_fits_a_phone() {
        chromium.screen(390, 844);
        go("/sparql#query=" + encoded(ROS + CLAIM_LABELS));
        await("#view-table tbody tr");
        assertEquals(
                0L,
                chromium.driver()
                        .executeScript("return document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth"));
    }

    /** Replaces what is in the editor by what is typed. */
    private static void write(String query) {
        in(".cm-content").click();
        press(Keys.CONTROL, "a");
        press(Keys.DELETE);
        // Pasted, since typing would have brackets closed.
        chromium.driver().executeCdpCommand("Input.insertText", Map.of("text", query));
    }

    private static void type(String words) {
        new Actions(chromium.driver()).sendKeys(words).perform();
    }

    private static void press(CharSequence... keys) {
        Actions actions = new Actions(chromium.driver());
        if (keys.length > 1) {
            actions.keyDown(keys[0]).sendKeys(keys[1]).keyUp(keys[0]).perform();
        } else {
            actions.sendKeys(keys[0]).perform();
        }
    }

    private static boolean isFocused(String selector) {
        return Boolean.TRUE.equals(chromium.driver()
                .executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    private static String query() {
        return String.valueOf(chromium.driver()
                .executeScript("return document.querySelector('textarea#query').value"));
    }

    private static WebElement in(String selector) {
        return find(".code").getShadowRoot().findElement(By.cssSelector(selector));
    }

    private static List<WebElement> all(String selector) {
        return find(".code").getShadowRoot().findElements(By.cssSelector(selector));
    }

    private static WebElement find(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector));
    }

    private static void go(String path) {
        // A page that differs by its fragment alone would not be loaded anew.
        chromium.driver().get("about:blank");
        chromium.driver().get(pages.address(path));
    }

    private static void await(String selector) {
        waiting().until(page -> page.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed));
    }

    private static void awaitRows(int rows) {
        waiting().until(page -> page.findElements(By.cssSelector("#view-table tbody tr")).size() == rows);
    }

    private static WebDriverWait waiting() {
        return new WebDriverWait(chromium.driver(), Duration.ofSeconds(20));
    }

    private static String encoded(String query) {
        return java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }
}
