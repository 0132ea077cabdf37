package rostrum.reading.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;

/**
 * A rule of {@code claims.rules}.
 *
 * @param triggers of each list a sentence must hold one
 */
record Rule(String name, List<List<String>> triggers, Pattern pattern, List<Template> templates) {
    private static final String STATE = "[\uE000\uE001]+";
    private static final String LIST = "(?:(?:, and |, | and )(?:the )?%s)*";
    private static final String TITLE_WORD = "[A-Z\uE000-\uE0FF][A-Za-z\uE000-\uE0FF-]*";
    private static final String COUNCIL = "(?:\uE004+|[Tt]he (?:\uE004+|Council)|[Ww]e|it)";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Map<String, String> MACROS = Map.ofEntries(
            Map.entry(
                    "self",
                    "(?:[Ww]e|I|[Mm]y (?:delegation|country|Government)|[Oo]ur (?:delegation|country|Government)"
                            + "|(?:[Tt]he (?:delegation of )?)?(?:the )?\uE000+)"),
            Map.entry("state", STATE),
            Map.entry("states", STATE + LIST.formatted(STATE)),
            Map.entry("doc", "\uE002+"),
            Map.entry("par", "\uE003+"),
            Map.entry("body", "\uE004+"),
            Map.entry("issue", "\uE005+"),
            Map.entry("place", "\uE006+"),
            Map.entry("places", "\uE006+" + LIST.formatted("\uE006+")),
            Map.entry("council", COUNCIL),
            Map.entry("by-council", "(?:,? by (?:the )?(?:Council|\uE004+))?"),
            Map.entry("text", "(?:the |its |this )?(?:(?:historic|landmark|important) )?(?:\uE004+ )?"),
            Map.entry("not-since", "(?<!(?:nniversary of|ears of|after|ince|before|ollowing)(?: the)? )"),
            Map.entry("now", "(?:today|yesterday|this (?:morning|afternoon|evening))"),
            Map.entry("date", "(?:(?:\\d{1,2} )?" + MONTH + " )?\\d{4}"),
            Map.entry("np", "[^.,;:]+?"),
            Map.entry("title", TITLE_WORD + "(?: (?:(?:of|in|and|on|the|for|to|against) )*" + TITLE_WORD + ")*"));

    /**
     * One claim that a match makes.
     *
     * @param from group that the span begins with, {@code *} for the member
     * @param to group that it ends with, {@code *} for the member
     */
    record Template(
            String subject,
            String predicate,
            String object,
            SpeechAct act,
            Modality modality,
            Grounding grounding,
            String from,
            String to,
            String argument,
            Optional<String> about,
            boolean garbled) {}

    /** Whether a sentence holds the words without which the pattern cannot match. */
    boolean triggered(String sentence) {
        for (List<String> words : triggers) {
            boolean held = false;
            for (int at = 0; at < words.size() && !held; at++) {
                held = sentence.contains(words.get(at));
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /** @throws IllegalArgumentException with the block where it is no rule */
    static Rule of(String block) {
        String name = "";
        List<List<String>> triggers = List.of();
        Pattern pattern = Pattern.compile("(?!)");
        List<Template> templates = new ArrayList<>();
        for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("rule ")) {
                String[] parts = rest.split(" \\| trigger ", 2);
                name = parts[0].strip();
                triggers = Arrays.stream(parts[1].split(" & "))
                        .map(words -> List.of(
                                expanded(words).replace("\uE002+", "\uE002").split("\\|")))
                        .toList();
            } else if (line.startsWith("pattern ")) {
                pattern = Pattern.compile(expanded(rest));
            } else if (line.startsWith("claim ")) {
                templates.add(template(rest));
            } else {
                throw new IllegalArgumentException("a rule has no such line: " + line);
            }
        }
        return new Rule(name, triggers, pattern, List.copyOf(templates));
    }

    private static String expanded(String pattern) {
        String expanded = pattern;
        for (Map.Entry<String, String> macro : MACROS.entrySet()) {
            expanded = expanded.replace("{" + macro.getKey() + "}", macro.getValue());
        }
        return expanded;
    }

    private static Template template(String text) {
        String[] bars = text.split("\\s*\\|\\s*");
        String[] triple = bars[0].strip().split("\\s+");
        String[] span = bars[4].substring("span ".length()).split("\\.\\.");
        Optional<String> about = Optional.empty();
        boolean garbled = false;
        for (int i = 6; i < bars.length; i++) {
            garbled |= bars[i].equals("garbled");
            about = bars[i].startsWith("about ") ? Optional.of(bars[i].substring(6)) : about;
        }
        return new Template(
                triple[0],
                triple[1],
                triple[2],
                SpeechAct.valueOf(constant(bars[1])),
                Modality.valueOf(constant(bars[2])),
                Grounding.valueOf(constant(bars[3])),
                span[0],
                span[1],
                bars[5].substring("arg ".length()),
                about,
                garbled);
    }

    private static String constant(String hyphenated) {
        return hyphenated.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
