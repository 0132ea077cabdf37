package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.store.Store;

/** What a reader does, in Debian's Chromium, on the bundled statement as the product itself converts and serves it. */
class BrowserTest {
    private static final String ECUADOR_QUOTE = "to date we have reached agreements with Colombia, Bolivia and Ecuador";

    @TempDir
    private static Path folder;

    private static Store store;
    private static Server server;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Publication publication = Publication.of(home, rostrum.graph.Iris.CANONICAL_BASE);
        publication.publish(
                List.of(home.resolve("data/seed-statement.txt").toString()), InputStream.nullInputStream(), folder);
        Release live = new Releases(folder).current().orElseThrow();
        store = Store.open(live.folder());
        server = Server.start(
                store, Queries.read(home.resolve("queries")), live.version(), publication.iris(), "127.0.0.1", 0);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking");
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterAll
    static void close() {
        browser.quit();
        server.close();
        store.close();
    }

    @Test
    void from_the_home_page_to_the_words_behind_the_agreement_with_Ecuador() {
        wide();
        go("/");
        follow(By.partialLinkText("S/PV.7847"));
        WebElement claim = claimWith(ECUADOR_QUOTE);
        assertTrue(claim.getText().contains("Ecuador"), claim.getText());
        claim.findElement(By.linkText("Ecuador")).click();
        await("Ecuador");
        WebElement said =
                browser.findElement(By.xpath("//section[h3[contains(normalize-space(), 'has agreement with')]]"));
        assertTrue(said.findElement(By.linkText("Peru")).isDisplayed());
        follow(By.linkText(ECUADOR_QUOTE));
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(page -> String.valueOf(page.getCurrentUrl()).contains("/page/speech/"));
        assertTrue(target().contains(ECUADOR_QUOTE), target());
        browser.findElement(By.cssSelector(":target .where a")).click();
        assertTrue(textAtTarget().startsWith(ECUADOR_QUOTE), textAtTarget());
    }

    @Test
    void the_keyboard_alone_reaches_the_statement() {
        wide();
        go("/");
        for (int pressed = 0; pressed < 40; pressed++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            if (browser.switchTo().activeElement().getText().contains("S/PV.7847")) {
                new Actions(browser).sendKeys(Keys.ENTER).perform();
                await("S/PV.7847");
                return;
            }
        }
        throw new AssertionError("forty times Tab did not reach the statement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/speech/S-PV.7847-101",
                "/page/state/PER",
                "/query",
                "/query/cq13",
                "/ontology",
                "/dataset",
                "/search?q=trafficking"
            })
    void no_page_is_wider_than_a_phone_or_speaks_two_languages(String path) {
        phone();
        go(path);
        long overflow = (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, overflow, path);
        String words = browser.findElement(By.tagName("main")).getText();
        for (String foreign : List.of("orador", "condamne", "Estado", "numéro")) {
            assertTrue(!words.contains(foreign), () -> path + " says " + foreign);
        }
        assertEquals(1, browser.findElements(By.tagName("h1")).size(), path);
    }

    @Test
    void pages_are_complete_where_scripts_are_off() {
        wide();
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            go("/page/speech/S-PV.7847-101");
            assertTrue(browser.getPageSource().contains("Ecuador"));
            assertTrue(claimWith(ECUADOR_QUOTE).isDisplayed());
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static WebElement claimWith(String quote) {
        return browser.findElement(By.xpath("//li[.//blockquote[contains(normalize-space(), '" + quote + "')]]"));
    }

    private static String target() {
        return String.valueOf(browser.executeScript(
                "const at = document.querySelector(':target'); return at ? at.textContent.replace(/\\s+/g, ' ') : ''"));
    }

    /** The running text from the target on, without the numbers of the claims. */
    private static String textAtTarget() {
        return String.valueOf(browser.executeScript(
                "let text = ''; for (let at = document.querySelector(':target'); at; at = at.nextSibling)"
                        + " if (!at.classList || !at.classList.contains('note')) text += at.textContent;"
                        + " return text.replace(/\\s+/g, ' ').trim()"));
    }

    private static void go(String path) {
        browser.get("http://127.0.0.1:" + server.port() + path);
    }

    private static void follow(By link) {
        browser.findElement(link).click();
    }

    private static void await(String heading) {
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(page -> page.findElement(By.tagName("h1")).getText().contains(heading));
    }

    private static void wide() {
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    private static void phone() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }
}
