package rostrum.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;

/** What pages say, held against what templates and view models ask for, in every language. */
class SayTest {
    private static final Path MESSAGES = Path.of("src/main/resources/rostrum/site/messages");
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:say\\(\\)|say\\(context\\)|say)\\s*\\.of\\(\\s*\"([a-z]\\w*\\.[\\w.-]*)\"(\\s*\\+)?");

    @ParameterizedTest
    @MethodSource("areas")
    void every_language_says_the_same_things(String area) throws IOException {
        Map<String, String> english = written(area, Language.ENGLISH);
        assertFalse(english.isEmpty(), area);
        for (Language language : Language.values()) {
            Map<String, String> here = written(area, language);
            assertEquals(english.keySet(), here.keySet(), area + " in " + language.code());
            english.forEach((key, pattern) -> assertEquals(
                    arguments(pattern).keySet(),
                    arguments(here.getOrDefault(key, "")).keySet(),
                    area + "." + key + " in " + language.code()));
        }
    }

    @Test
    void what_the_questions_take_and_give_is_named_in_every_language() throws IOException {
        Collection<NamedQuery> queries = Queries.read(Path.of("queries")).all();
        assertTrue(queries.size() > 20, queries.toString());
        for (NamedQuery query : queries) {
            Stream.concat(query.columns().stream(), query.parameters().keySet().stream())
                    .forEach(name -> assertTrue(
                            Say.in(Language.ARABIC)
                                    .known("query.column." + name)
                                    .isPresent(),
                            query.name() + ": " + name));
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_message_makes_words(String area) throws IOException {
        for (Language language : Language.values()) {
            for (Map.Entry<String, String> message : written(area, language).entrySet()) {
                for (int number : List.of(0, 1, 2, 3, 5, 11, 21, 101, 1_000_000)) {
                    Object[] values = values(arguments(message.getValue()), number);
                    String words = Say.in(language).of(area + "." + message.getKey(), values);
                    String what = area + "." + message.getKey() + " in " + language.code() + ": " + words;
                    assertFalse(words.isBlank(), what);
                    assertFalse(words.matches("(?s).*[{}].*"), what);
                    // An apostrophe of the keyboard quotes in ICU's patterns: the typographic one is meant.
                    assertFalse(message.getValue().contains("'"), what);
                }
            }
        }
    }

    @Test
    void nothing_is_asked_for_that_no_file_has() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (String area : areas().toList()) {
            written(area, Language.ENGLISH).keySet().forEach(key -> known.add(area + "." + key));
        }
        List<String> unknown = new ArrayList<>();
        int asked = 0;
        for (String root : List.of("src/main/jte", "src/main/java/rostrum/site")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    for (MatchResult match :
                            ASKED.matcher(Files.readString(file)).results().toList()) {
                        asked++;
                        boolean begins = match.group(2) != null;
                        if (begins
                                ? known.stream().noneMatch(key -> key.startsWith(match.group(1)))
                                : !known.contains(match.group(1))) {
                            unknown.add(file + ": " + match.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(asked > 20, "messages asked for: " + asked);
    }

    @Test
    void what_no_file_has_is_a_fault_and_no_blank() {
        assertThrows(
                IllegalArgumentException.class, () -> Say.in(Language.FRENCH).of("home.none-such"));
        assertThrows(
                IllegalArgumentException.class, () -> Say.in(Language.FRENCH).of("none-such.title"));
        assertThrows(
                IllegalArgumentException.class, () -> Say.in(Language.FRENCH).of("none-such"));
    }

    @Test
    void figures_and_days_are_written_as_the_language_does() {
        assertEquals("106,302", Say.in(Language.ENGLISH).number(106_302));
        assertEquals("106\u202f302", Say.in(Language.FRENCH).number(106_302));
        assertEquals("106,302", Say.in(Language.ARABIC).number(106_302));
        assertEquals("20 December 2016", Say.in(Language.ENGLISH).day("2016-12-20"));
        assertEquals("20 décembre 2016", Say.in(Language.FRENCH).day("2016-12-20"));
        assertEquals("2016年12月20日", Say.in(Language.CHINESE).day("2016-12-20"));
        assertEquals("20 ديسمبر 2016", Say.in(Language.ARABIC).day("2016-12-20"));
        assertEquals("some day", Say.in(Language.RUSSIAN).day("some day"));
    }

    @Test
    void an_address_says_its_language_once() {
        Here here = Here.of("https://example.org", "/search", "q=a%26b&lang=fr&page=2");
        assertEquals("/search?q=a%26b&page=2", here.address());
        assertEquals("https://example.org/search?q=a%26b&page=2&lang=ru", here.in(Language.RUSSIAN));
        assertEquals("/?lang=ar", Here.of("", "/", "lang=zh").in(Language.ARABIC));
    }

    private static Stream<String> areas() throws IOException {
        try (Stream<Path> folders = Files.list(MESSAGES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Map<String, String> written(String area, Language language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(area).resolve(language.code() + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> written = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> written.put(name, properties.getProperty(name)));
        return written;
    }

    /** Arguments by name, each with its type and, of a choice, the choices. */
    private static Map<String, List<String>> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Map<String, List<String>> arguments = new TreeMap<>();
        for (int at = 0; at < pattern.countParts(); at++) {
            Part part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(at + 1));
                List<String> facts = arguments.computeIfAbsent(name, any -> new ArrayList<>());
                facts.add(
                        part.getArgType() == MessagePattern.ArgType.SIMPLE
                                ? pattern.getSubstring(pattern.getPart(at + 2))
                                : part.getArgType().toString());
                if (part.getArgType() == MessagePattern.ArgType.SELECT) {
                    facts.add(pattern.getSubstring(pattern.getPart(at + 2)));
                }
            }
        }
        return arguments;
    }

    private static Object[] values(Map<String, List<String>> arguments, int number) {
        int last = arguments.keySet().stream().mapToInt(Integer::parseInt).max().orElse(-1);
        Object[] values = new Object[last + 1];
        Arrays.fill(values, "something");
        arguments.forEach((name, facts) -> {
            if (facts.contains("number") || facts.contains("PLURAL") || facts.contains("SELECTORDINAL")) {
                values[Integer.parseInt(name)] = number;
            } else if (facts.contains("SELECT")) {
                values[Integer.parseInt(name)] = facts.getLast();
            }
        });
        return values;
    }
}
