package rostrum.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as a person typed them, made fit for the parser of simple queries: not too many, no signs of other query
 * languages, quotation marks in pairs. It never fails.
 *
 * @param words words, phrases in straight quotation marks, words to leave out with a minus before them
 */
record Typed(String words, List<Change> changes) {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 32;

    private static final Pattern QUOTES = Pattern.compile("[\\u201c\\u201d\\u201e\\u00ab\\u00bb\\u300c\\u300d\\uff02]");
    private static final Pattern SIGNS = Pattern.compile("[*?~^\\\\+|(){}\\[\\]<>=!&;]+");
    private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)[-\\u2010-\\u2015\\u2212]+(?=[\\p{L}\\p{N}\"])");
    private static final Pattern LONE_MINUS = Pattern.compile("(?<=^|\\s)-+(?=\\s|$)");

    Typed {
        changes = List.copyOf(changes);
    }

    static Typed of(String raw) {
        List<Change> changes = new ArrayList<>();
        String words = cut(raw.replaceAll("[\\p{Cntrl}\\p{Zs}]+", " ").strip(), changes);
        words = QUOTES.matcher(words).replaceAll("\"");
        words = withoutSigns(words, changes);
        words = LONE_MINUS.matcher(MINUS.matcher(words).replaceAll("-")).replaceAll(" ");
        if (words.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            int last = words.lastIndexOf('"');
            words = words.substring(0, last) + " " + words.substring(last + 1);
            changes.add(new Change.QuoteClosed());
        }
        words = words.replaceAll("\\s+", " ").strip();
        if (!raw.isBlank() && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Typed("", List.of(new Change.NoWords()));
        }
        return new Typed(words, changes);
    }

    private static String cut(String words, List<Change> changes) {
        String[] all = words.split(" ", MOST_WORDS + 1);
        String kept = all.length > MOST_WORDS ? String.join(" ", List.of(all).subList(0, MOST_WORDS)) : words;
        if (kept.codePointCount(0, kept.length()) > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(0, LONGEST));
        }
        if (!kept.equals(words)) {
            changes.add(new Change.Cut());
        }
        return kept;
    }

    private static String withoutSigns(String words, List<Change> changes) {
        Matcher signs = SIGNS.matcher(words);
        Set<String> seen = new LinkedHashSet<>();
        signs.results().forEach(found -> found.group().chars().forEach(sign -> seen.add(Character.toString(sign))));
        if (seen.isEmpty()) {
            return words;
        }
        changes.add(new Change.SignsLeftOut(seen.stream().collect(Collectors.joining(" "))));
        return signs.replaceAll(" ");
    }
}
