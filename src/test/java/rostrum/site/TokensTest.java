package rostrum.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of pages, charts and maps can be read and told apart, light and dark, by all readers. */
class TokensTest {
    private static final Path TOKENS = Path.of("src/main/frontend/src/tokens.css");
    private static final Path SHEET = Path.of("src/main/frontend/src/site.css");
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");
    private static final List<String> KINDS =
            List.of("state", "body", "document", "policy", "place", "person", "issue", "event", "claim");
    private static final List<String> WORDS = List.of("ink", "soft", "link", "focus");
    private static final List<String> GROUNDS = List.of("ground", "raised");
    private static final double READABLE = 4.5;
    private static final double APART = 0.06;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void words_can_be_read_on_every_ground(String theme) throws IOException {
        Map<String, Colour> colours = colours(theme);
        List<String> faint = new ArrayList<>();
        List<String> written = new ArrayList<>(KINDS);
        written.addAll(WORDS);
        for (String word : written) {
            for (String ground : GROUNDS) {
                double contrast = colour(colours, word).contrast(colour(colours, ground));
                if (contrast < READABLE) {
                    faint.add(word + " on " + ground + ": " + contrast);
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void kinds_are_apart_for_every_reader(String theme) throws IOException {
        Map<String, Colour> colours = colours(theme);
        List<String> alike = new ArrayList<>();
        for (Colour.Vision vision : Colour.Vision.values()) {
            for (String one : KINDS) {
                for (String other : KINDS.subList(0, KINDS.indexOf(one))) {
                    double distance = colour(colours, one)
                            .as(vision)
                            .distance(colour(colours, other).as(vision));
                    if (distance < APART) {
                        alike.add(one + " and " + other + " with " + vision + ": " + distance);
                    }
                }
            }
        }
        assertEquals(List.of(), alike);
    }

    @Test
    void dark_is_the_same_by_system_and_by_switch() throws IOException {
        String[] dark = Files.readString(TOKENS).split("color-scheme: dark;", -1);
        assertEquals(3, dark.length, "color-scheme: dark twice");
        assertEquals(block(dark[1]), block(dark[2]));
    }

    @Test
    void the_stylesheet_has_no_colour_of_its_own() throws IOException {
        String sheet = Files.readString(SHEET);
        assertEquals(
                List.of(),
                Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\(")
                        .matcher(sheet)
                        .results()
                        .map(MatchResult::group)
                        .toList());
        TreeSet<String> kinds = new TreeSet<>();
        Pattern.compile("--k: var\\(--(\\w+)\\)").matcher(sheet).results().forEach(use -> kinds.add(use.group(1)));
        kinds.remove("link");
        assertEquals(new TreeSet<>(KINDS), kinds);
    }

    private static Colour colour(Map<String, Colour> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static String block(String text) {
        return text.substring(0, text.indexOf('}')).replaceAll("\\s+", " ");
    }

    private static Map<String, Colour> colours(String theme) throws IOException {
        String text = Files.readString(TOKENS);
        String block = block(text.substring(text.indexOf("color-scheme: " + theme + ";")));
        Map<String, Colour> colours = new TreeMap<>();
        COLOUR.matcher(block + ";").results().forEach(token -> colours.put(token.group(1), Colour.of(token.group(2))));
        assertTrue(colours.keySet().containsAll(KINDS), colours.toString());
        assertTrue(colours.keySet().containsAll(GROUNDS), colours.toString());
        return colours;
    }
}
