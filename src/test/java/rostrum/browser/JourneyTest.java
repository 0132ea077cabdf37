package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * From a search to a statement, its words, a state, its map, the query behind it and a file of the answer, in Arabic and
 * in the dark: with the mouse, with the keyboard alone, and where scripts are off.
 */
@Tag("browser")
class JourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TABS = 400;
    private static final String SENTENCE = "Peru reports an agreement with Ecuador";
    private static final String QUOTE = "to date we have reached agreements with Colombia, Bolivia and Ecuador";

    @TempDir
    private Path downloads;

    private static Pages pages;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        pages = Pages.shared();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        chromium.theme("light");
        chromium.screen(1280, 900);
        driver().executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        driver().get(pages.address("/"));
    }

    @AfterEach
    void end() {
        scripts(true);
        driver().manage().deleteAllCookies();
    }

    /** Uses what can be used: a link, a button, a field. */
    private interface Hand {
        void use(WebElement element);
    }

    @Test
    void with_the_mouse() throws Exception {
        Hand mouse = WebElement::click;
        journey(mouse);
        tellsAndDownloads(mouse, true);
        arabic(mouse);
        waiting().until(page -> asked().endsWith(" LIMIT 2"));
        mouse.use(one(By.cssSelector("button.theme")));
        assertEquals("dark", scheme());
    }

    @Test
    void with_the_keyboard_alone() throws Exception {
        Hand keyboard = JourneyTest::reach;
        journey(keyboard);
        tellsAndDownloads(keyboard, true);
        arabic(keyboard);
        waiting().until(page -> asked().endsWith(" LIMIT 2"));
        keyboard.use(one(By.cssSelector("button.theme")));
        assertEquals("dark", scheme());
    }

    @Test
    void where_scripts_are_off() throws Exception {
        scripts(false);
        driver().get(pages.address("/"));
        Hand mouse = WebElement::click;
        walk(mouse);
        assertEquals(7, all(By.cssSelector("table.ties tbody tr")).size());
        mouse.use(behindTheMap());
        tellsAndDownloads(mouse, false);
        arabic(mouse);
        String light = one(By.tagName("body")).getCssValue("background-color");
        chromium.theme("dark");
        driver().get(pages.address("/page/state/PER"));
        assertTrue(!light.equals(one(By.tagName("body")).getCssValue("background-color")), light);
    }

    /** The query that the editor holds, which a change of language keeps. */
    private static String asked() {
        return String.valueOf(one(By.cssSelector("form.editor textarea#query")).getDomProperty("value"));
    }

    /** As far as the query behind the map. */
    private static void journey(Hand hand) {
        walk(hand);
        hand.use(one(By.cssSelector("nav.contents a[href='#ties']")));
        WebElement map = one(By.cssSelector("section[aria-labelledby=ties] canvas, section[aria-labelledby=ties] svg"));
        assertTrue(map.isDisplayed(), "the map is drawn");
        assertEquals(7, all(By.cssSelector("table.ties tbody tr")).size());
        hand.use(behindTheMap());
    }

    /** From the home page to the state. */
    private static void walk(Hand hand) {
        WebElement field = one(By.cssSelector("main input[type=search]"));
        hand.use(field);
        new Actions(driver()).sendKeys("human trafficking", Keys.ENTER).perform();
        hand.use(one(By.xpath("//ol//a[contains(., 'S/PV.7847')]")));
        heading("S/PV.7847");
        WebElement claim =
                one(By.xpath("//li[@data-claim][.//summary[contains(normalize-space(), '" + SENTENCE + "')]]"));
        hand.use(one(By.cssSelector("a.note[href='#claim-" + claim.getDomAttribute("data-claim") + "']")));
        WebElement opened = one(By.cssSelector("details[name=claim][open]"));
        assertTrue(opened.getText().contains(SENTENCE), opened.getText());
        assertTrue(opened.getText().contains(QUOTE), opened.getText());
        hand.use(opened.findElement(By.linkText("Peru")));
        heading("Peru");
    }

    private static WebElement behindTheMap() {
        return one(By.cssSelector("section[aria-labelledby=ties] a.behind"));
    }

    /** Changes the query, runs it, and takes the answer away. */
    private void tellsAndDownloads(Hand hand, boolean scripts) throws Exception {
        assertTrue(asked().contains("ros:inTalksWith"), asked());
        hand.use(one(By.cssSelector(scripts ? "form.editor .code" : "form.editor textarea#query")));
        new Actions(driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.END)
                .keyUp(Keys.CONTROL)
                .sendKeys(" LIMIT 2")
                .perform();
        assertTrue(asked().endsWith(" LIMIT 2"), asked());
        hand.use(one(By.xpath("//form[contains(@class, 'editor')]//button[. = 'Run' or . = 'Ask']")));
        waiting().until(page -> rows() == 2);
        hand.use(one(By.xpath("//main//button[. = 'CSV'] | //main//a[translate(., 'csv', 'CSV') = 'CSV']")));
        List<String> lines = waiting().until(page -> downloaded().orElse(null));
        assertEquals("tie,one,other,words,speech,date", lines.getFirst());
        assertEquals(
                2, lines.stream().filter(line -> line.startsWith("https://")).count(), lines.toString());
    }

    private static int rows() {
        try {
            return (int) all(By.cssSelector("main section table tbody tr")).stream()
                    .filter(WebElement::isDisplayed)
                    .count();
        } catch (StaleElementReferenceException changing) {
            return -1;
        }
    }

    private Optional<List<String>> downloaded() {
        try (Stream<Path> files = Files.list(downloads)) {
            Optional<Path> file =
                    files.filter(path -> path.toString().endsWith(".csv")).findFirst();
            return file.isPresent() ? Optional.of(Files.readAllLines(file.get())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void arabic(Hand hand) {
        hand.use(one(By.cssSelector("button[value=ar]")));
        waiting().until(page -> "ar".equals(one(By.tagName("html")).getDomAttribute("lang")));
        assertEquals("rtl", one(By.tagName("html")).getDomAttribute("dir"));
    }

    private static String scheme() {
        return String.valueOf(driver().executeScript("return getComputedStyle(document.documentElement).colorScheme"));
    }

    /** Goes from one thing to the next with Tab until it is there, and presses Enter where it is to be followed. */
    private static void reach(WebElement element) {
        for (int pressed = 0; pressed < TABS; pressed++) {
            if (element.equals(driver().switchTo().activeElement())) {
                if (!List.of("textarea", "input", "div").contains(element.getTagName())) {
                    new Actions(driver()).sendKeys(Keys.ENTER).perform();
                }
                return;
            }
            new Actions(driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError(TABS + " times Tab did not reach " + element.getText());
    }

    private static void heading(String words) {
        waiting().until(page -> page.findElement(By.tagName("h1")).getText().contains(words));
    }

    private static WebElement one(By what) {
        return waiting().until(page -> page.findElement(what));
    }

    private static List<WebElement> all(By what) {
        return driver().findElements(what);
    }

    private static WebDriverWait waiting() {
        WebDriverWait waiting = new WebDriverWait(driver(), PATIENCE);
        waiting.ignoring(StaleElementReferenceException.class);
        return waiting;
    }

    private static void scripts(boolean on) {
        driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    private static ChromeDriver driver() {
        return chromium.driver();
    }
}
