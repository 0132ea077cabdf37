package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * How pages look. With {@code -Drostrum.screenshots=FOLDER} every type of page is drawn into a folder ({@link
 * Pictures}).
 */
@Tag("browser")
class LooksTest {
    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth";

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

    @Test
    void no_page_scrolls_sideways_from_the_smallest_phone_to_the_largest_screen() throws Exception {
        List<String> wider = new ArrayList<>();
        chromium.theme("light");
        for (String page : pages.ofEachType()) {
            for (String language : List.of("en", "ar")) {
                chromium.driver().get(pages.address(page, language));
                for (int width : new int[] {360, 1280, 3840}) {
                    chromium.screen(width, 900);
                    if (Boolean.TRUE.equals(chromium.driver().executeScript(SIDEWAYS))) {
                        wider.add(page + " in " + language + " at " + width);
                    }
                }
            }
        }
        assertEquals(List.of(), wider);
        String drawn = System.getProperty("rostrum.screenshots");
        if (drawn != null) {
            new Pictures(pages, chromium).into(Path.of(drawn));
        }
    }

    @Test
    void the_switch_makes_it_dark_and_stays() {
        chromium.theme("light");
        chromium.screen(1280, 900);
        chromium.driver().get(pages.address("/"));
        assertEquals("light", scheme());
        WebElement dark = chromium.driver().findElement(By.cssSelector("button.theme"));
        dark.click();
        assertEquals("true", dark.getAttribute("aria-pressed"));
        assertEquals("dark", scheme());
        chromium.driver().get(pages.address("/quality"));
        assertEquals("dark", scheme());
        chromium.driver().findElement(By.cssSelector("button.theme")).click();
        assertEquals("light", scheme());
        chromium.driver().manage().deleteAllCookies();
    }

    @Test
    void the_language_is_switched_where_the_reader_is_and_stays() {
        chromium.screen(390, 844);
        chromium.driver().get(pages.address("/search?q=peru"));
        chromium.driver().findElement(By.cssSelector("details.menu summary")).click();
        chromium.driver()
                .findElement(By.cssSelector("details.menu button[value=ar]"))
                .click();
        assertTrue(String.valueOf(chromium.driver().getCurrentUrl()).endsWith("/search?q=peru"));
        chromium.driver().get(pages.address("/"));
        WebElement html = chromium.driver().findElement(By.tagName("html"));
        assertEquals(List.of("ar", "rtl"), List.of(html.getAttribute("lang"), html.getAttribute("dir")));
        chromium.driver().manage().deleteAllCookies();
    }

    @Test
    void names_are_offered_under_the_search_fields_of_every_page_and_the_menu_shuts_behind_the_keyboard() {
        chromium.screen(390, 844);
        chromium.driver().get(pages.address("/"));
        Hands hands = new Hands(chromium.driver());
        for (String field : List.of("main form[role=search]", ".top form[role=search]")) {
            hands.find(field + " input").sendKeys("ecua");
            hands.await(field + " .suggestions li");
            assertEquals("absolute", hands.find(field + " .suggestions").getCssValue("position"));
        }
        WebElement menu = hands.find("details.menu summary");
        menu.sendKeys(Keys.ENTER);
        hands.await("details.menu[open] .theme");
        hands.find("details.menu .theme").sendKeys(Keys.TAB);
        assertTrue(hands.isFocused("main *"), "Tab leads on");
        assertFalse(hands.find("details.menu .panel").isDisplayed(), "nothing lies over what has the focus");
    }

    @Test
    void the_focus_is_seen_around_the_editor_of_queries() {
        chromium.driver().get(pages.address("/sparql"));
        Hands hands = new Hands(chromium.driver());
        hands.await(".code");
        hands.in(".cm-content").click();
        assertEquals("solid", hands.find(".code").getCssValue("outline-style"));
    }

    private static String scheme() {
        return String.valueOf(
                chromium.driver().executeScript("return getComputedStyle(document.documentElement).colorScheme"));
    }
}
