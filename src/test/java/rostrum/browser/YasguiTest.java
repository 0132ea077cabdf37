package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import rostrum.NpmTools;

/** YASGUI (the package {@code @zazuko/yasgui}, unchanged) on a page of another origin asks our endpoint. */
@Tag("browser")
class YasguiTest {
    private static final String PREFIX = "PREFIX ros: <https://w3id.org/rostrum/ontology#> ";

    private static HttpServer elsewhere;
    private static String page;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        Map<String, Path> files = Map.of(
                "/", Path.of("src", "test", "browser", "yasgui.html"),
                "/yasgui.min.js", NpmTools.BROWSER.file("@zazuko/yasgui/build/yasgui.min.js"),
                "/yasgui.min.css", NpmTools.BROWSER.file("@zazuko/yasgui/build/yasgui.min.css"));
        elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", exchange -> {
            Path file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                String type = file.toString().endsWith("js")
                        ? "text/javascript"
                        : file.toString().endsWith("css") ? "text/css" : "text/html";
                exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
                exchange.sendResponseHeaders(200, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        elsewhere.start();
        String endpoint = Pages.shared().address("/sparql");
        page = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/?endpoint="
                + URLEncoder.encode(endpoint, StandardCharsets.UTF_8);
        chromium = Chromium.start();
        chromium.screen(1280, 900);
    }

    @AfterAll
    static void close() throws IOException {
        chromium.close();
        elsewhere.stop(0);
    }

    @BeforeEach
    void anew() {
        chromium.driver().get(page);
        await(".yasqe .CodeMirror");
    }

    @Test
    void a_query_is_answered_as_a_table() {
        ask(PREFIX + "SELECT ?other { <https://w3id.org/rostrum/id/state/PER> ros:hasAgreementWith ?other }"
                + " ORDER BY ?other LIMIT 2");
        await(".yasr table.dataTable tbody tr:nth-child(2)");
        List<WebElement> links = all(".yasr table.dataTable tbody a");
        assertEquals(2, links.size());
        assertTrue(
                String.valueOf(links.getFirst().getAttribute("href")).startsWith("https://w3id.org/rostrum/id/state/"));
    }

    @Test
    void a_graph_is_answered_as_well() {
        ask(PREFIX + "CONSTRUCT { ?state a ros:State } { ?state a ros:State } LIMIT 1");
        await(".yasr_results table.dataTable tbody tr, .yasr_results .CodeMirror");
        assertTrue(text(".yasr_results").contains("State"), text(".yasr_results"));
    }

    @Test
    void a_fault_is_told_with_its_line_and_what_to_do() {
        ask("SELECT * {\n  ?claim ros:predicate ?p\n}");
        await(".yasr .errorResult");
        String told = text(".yasr .errorResult");
        assertTrue(told.contains("400") && told.contains("PREFIX ros:"), told);
    }

    /** As somebody does who pastes a query and presses the button. */
    private static void ask(String query) {
        chromium.driver().findElement(By.cssSelector(".yasqe .CodeMirror")).click();
        new Actions(chromium.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(Keys.DELETE)
                .perform();
        chromium.driver().executeCdpCommand("Input.insertText", Map.of("text", query));
        chromium.driver().findElement(By.cssSelector(".yasqe_queryButton")).click();
    }

    private static void await(String selector) {
        new WebDriverWait(chromium.driver(), Duration.ofSeconds(30))
                .until(shown -> all(selector).stream().anyMatch(WebElement::isDisplayed));
    }

    private static List<WebElement> all(String selector) {
        return chromium.driver().findElements(By.cssSelector(selector));
    }

    private static String text(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector)).getText();
    }
}
