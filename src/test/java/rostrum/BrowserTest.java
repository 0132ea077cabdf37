package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import rostrum.browser.Chromium;
import rostrum.browser.Pages;

/** What a reader does, in Debian's Chromium, on the bundled statement as the product itself converts and serves it. */
@Tag("browser")
class BrowserTest {
    private static final String ECUADOR_QUOTE = "to date we have reached agreements with Colombia, Bolivia and Ecuador";

    private static Pages pages;
    private static Chromium chromium;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        pages = Pages.shared();
        chromium = Chromium.start();
        browser = chromium.driver();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void from_the_home_page_to_the_agreement_its_words_the_state_and_the_query_behind_it() {
        wide();
        go("/");
        follow(By.partialLinkText("S/PV.7847"));
        await("S/PV.7847");
        follow(noteOf("Peru reports an agreement with Ecuador"));
        WebElement claim = openClaim();
        assertTrue(claim.getText().contains("Peru reports an agreement with Ecuador"), claim.getText());
        assertTrue(claim.getText().contains(ECUADOR_QUOTE), claim.getText());
        assertTrue(lit().contains("Ecuador"), lit());
        claim.findElement(By.linkText("Peru")).click();
        await("Peru");
        WebElement ties = browser.findElement(By.cssSelector("table.ties"));
        assertEquals(7, ties.findElements(By.cssSelector("tbody tr")).size());
        assertEquals("PER", ties.getDomAttribute("data-centre"));
        WebElement ecuador = ties.findElement(By.cssSelector("tr[data-code=ECU]"));
        assertTrue(ecuador.getText().contains("Agreement reached"), ecuador.getText());
        String behind = browser.findElement(By.xpath("//section[.//table[@data-centre]]//a[@class='behind']"))
                .getDomProperty("href");
        ecuador.findElement(By.linkText(ECUADOR_QUOTE)).click();
        await("S/PV.7847");
        assertTrue(String.valueOf(browser.getCurrentUrl()).contains("#char="), browser.getCurrentUrl());
        browser.get(behind);
        assertTrue(browser.getPageSource().contains("ros:inTalksWith"), "the query is in the editor");
    }

    @Test
    void the_keyboard_selects_a_claim_and_comes_back_to_its_words() {
        wide();
        go("/page/speech/S-PV.7847-101");
        WebElement note = browser.findElement(noteOf("Peru reports an agreement with Ecuador"));
        browser.executeScript("arguments[0].focus()", note);
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        assertTrue(openClaim().getText().contains("Peru reports an agreement with Ecuador"));
        assertEquals("summary", browser.switchTo().activeElement().getTagName(), "the claim has the focus");
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        assertEquals(List.of(), browser.findElements(By.cssSelector("details[name=claim][open]")));
        assertEquals(note, browser.switchTo().activeElement());
    }

    @Test
    void a_kind_of_mark_is_switched_off_and_on() {
        wide();
        go("/page/speech/S-PV.7847-101");
        WebElement state = browser.findElement(By.cssSelector(".speech .mark.k-state"));
        assertTrue(state.getCssValue("text-decoration-line").contains("underline"));
        browser.findElement(By.id("show-state")).click();
        assertEquals("none", state.getCssValue("text-decoration-line"));
        browser.findElement(By.id("show-state")).click();
        assertTrue(state.getCssValue("text-decoration-line").contains("underline"));
    }

    @Test
    void the_address_of_a_span_leads_to_its_words() {
        wide();
        go("/page/speech/S-PV.7847-101");
        String place = String.valueOf(browser.executeScript("return document.querySelector('.speech [id]').id"));
        go("/page/speech/S-PV.7847-101#" + place);
        assertEquals(place, browser.executeScript("return document.querySelector(':target').id"));
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
            follow(noteOf("Peru reports an agreement with Ecuador"));
            WebElement claim = openClaim();
            assertTrue(claim.getText().contains(ECUADOR_QUOTE), claim.getText());
            assertTrue(claim.findElement(By.className("triple")).isDisplayed());
            follow(By.partialLinkText("as printed"));
            String printed = browser.findElement(By.className("speech")).getText();
            assertTrue(printed.contains("the delegation ofPeru"), printed);
            go("/page/state/PER");
            assertTrue(browser.findElement(By.cssSelector("table.ties")).isDisplayed());
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** The number after the words of a claim, which selects it. */
    private static By noteOf(String sentence) {
        WebElement claim = browser.findElement(
                By.xpath("//li[@data-claim][.//summary[contains(normalize-space(), '" + sentence + "')]]"));
        return By.cssSelector("a.note[href='#claim-" + claim.getDomAttribute("data-claim") + "']");
    }

    private static WebElement openClaim() {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(page -> page.findElement(By.cssSelector("details[name=claim][open]")));
    }

    /** The words that are lit in the text. */
    private static String lit() {
        return String.valueOf(browser.executeScript(
                "return [...document.querySelectorAll('.speech .lit')].map(at => at.textContent).join('')"));
    }

    private static void go(String path) {
        browser.get(pages.address(path));
    }

    private static void follow(By link) {
        browser.findElement(link).click();
    }

    private static void await(String heading) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(page -> page.findElement(By.tagName("h1")).getText().contains(heading));
    }

    private static void wide() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    private static void phone() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }
}
