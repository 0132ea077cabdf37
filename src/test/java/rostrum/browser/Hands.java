package rostrum.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody does at the query editor, which lives in a shadow root, and sees of it. */
final class Hands {
    private final ChromeDriver browser;

    Hands(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Replaces what is in the editor by what is typed. */
    void write(String query) {
        in(".cm-content").click();
        press(Keys.CONTROL, "a");
        press(Keys.DELETE);
        // Pasted, since typing would have brackets closed.
        browser.executeCdpCommand("Input.insertText", Map.of("text", query));
    }

    void type(String words) {
        new Actions(browser).sendKeys(words).perform();
    }

    void press(CharSequence... keys) {
        Actions actions = new Actions(browser);
        if (keys.length > 1) {
            actions.keyDown(keys[0]).sendKeys(keys[1]).keyUp(keys[0]).perform();
        } else {
            actions.sendKeys(keys[0]).perform();
        }
    }

    /** Takes what a list of completions offers, which needs a moment lest somebody typing takes it unseen. */
    void take() {
        new Actions(browser).pause(Duration.ofMillis(400)).sendKeys(Keys.ENTER).perform();
    }

    boolean isFocused(String selector) {
        return Boolean.TRUE.equals(
                browser.executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    String query() {
        return String.valueOf(browser.executeScript("return document.querySelector('textarea#query').value"));
    }

    WebElement in(String selector) {
        return find(".code").getShadowRoot().findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return find(".code").getShadowRoot().findElements(By.cssSelector(selector));
    }

    WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    /** Opens a page anew, though it differ from the one before by its fragment alone. */
    void open(String address) {
        browser.get("about:blank");
        browser.get(address);
    }

    void await(String selector) {
        waiting()
                .until(page ->
                        page.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed));
    }

    void awaitRows(int rows) {
        waiting()
                .until(page -> page.findElements(By.cssSelector("#view-table tbody tr"))
                                .size()
                        == rows);
    }

    WebDriverWait waiting() {
        return new WebDriverWait(browser, Duration.ofSeconds(20));
    }

    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
