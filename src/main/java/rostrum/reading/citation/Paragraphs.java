package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Paragraphs that the text ties to a document: "paragraph 9 of resolution 1325 (2000)" before it, "resolution
 * 1701 (2006), paragraph 8" and "(S/2016/949, para. 5)" after it. "Resolution 687 (1991) set out in paragraph 1" ties
 * nothing.
 */
final class Paragraphs {
    private static final int REACH = 120;
    private static final String NUMBER = "\\d{1,3}(?: ?\\([a-z]{1,4}\\))*(?: ?(?:bis|ter))?";
    private static final String NUMBERS =
            NUMBER + "(?:(?:, and |, | and | or | to | through | ?[-–] ?)" + NUMBER + ")*";
    private static final String WORD = "(?:[Oo]perative |[Pp]reambular )?[Pp]ara(?:graph|graphs|s\\.|\\.)";
    private static final Pattern MENTION = Pattern.compile("^" + WORD + " ?(?P<numbers>" + NUMBERS + ")");
    private static final Pattern TIE = Pattern.compile(
            "^,? (?:of|in|to) (?:(?:the|its|our|that|this|today’s|today's|said|draft|document|adopted|aforementioned|landmark|annex to"
                    + "|United Nations|UN|Security Council|Council|Council's|Council’s|General Assembly|Secretary-General's|report"
                    + "|report of the Secretary-General|resolution|presidential statement|recent|latest|new|text|contained in) ?)*\\(?$");
    private static final Pattern AFTER =
            Pattern.compile("^\\)?,? ?(?:in |at |under |and its |its )?" + WORD + " ?(?P<numbers>" + NUMBERS + ")");
    private static final Pattern SINGLE = Pattern.compile("(" + NUMBER + ")(\\s*(?:to|through|-|–)\\s*)?");

    /** The numbers of a mention, and the words that hold it. */
    record Tied(List<String> numbers, int start, int end) {}

    private final String text;
    private final List<Tied> mentions = new ArrayList<>();

    Paragraphs(String text) {
        this.text = text;
        for (int at = text.indexOf("ara"); at >= 0; at = text.indexOf("ara", at + 1)) {
            int start = at - 1;
            boolean word = start == 0 || (start > 0 && !Character.isLetter(text.charAt(start - 1)));
            if (word && (text.charAt(start) == 'p' || text.charAt(start) == 'P')) {
                Matcher matcher = MENTION.matcher(text.substring(start, Math.min(text.length(), start + REACH)));
                if (matcher.find()) {
                    mentions.add(new Tied(numbers(matcher.group("numbers")), start, start + matcher.end()));
                }
            }
        }
    }

    /** The paragraphs tied to the document that stands at this range. */
    Optional<Tied> tiedTo(Found document) {
        Optional<Tied> before = Optional.empty();
        for (Tied mention : mentions) {
            if (mention.end() > document.start()) {
                break;
            }
            if (document.start() - mention.end() <= 90
                    && TIE.matcher(text.substring(mention.end(), document.start()))
                            .matches()) {
                before = Optional.of(new Tied(mention.numbers(), mention.start(), document.end()));
            }
        }
        return before.or(() -> after(document));
    }

    private Optional<Tied> after(Found document) {
        int end = document.end();
        Matcher matcher = AFTER.matcher(text.substring(end, Math.min(text.length(), end + 80)));
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean ofNext = text.startsWith(" of ", end + matcher.end());
        return ofNext
                ? Optional.empty()
                : Optional.of(new Tied(numbers(matcher.group("numbers")), document.start(), end + matcher.end()));
    }

    /** Each number; of a short range all between. */
    private static List<String> numbers(String printed) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = SINGLE.matcher(printed);
        int rangeFrom = -1;
        while (matcher.find()) {
            String number = matcher.group(1);
            boolean whole = Digits.all(number);
            if (rangeFrom >= 0 && whole && Integer.parseInt(number) - rangeFrom <= 20) {
                for (int at = rangeFrom + 1; at < Integer.parseInt(number); at++) {
                    numbers.add(Integer.toString(at));
                }
            }
            numbers.add(number);
            rangeFrom = matcher.group(2) != null && whole ? Integer.parseInt(number) : -1;
        }
        return List.copyOf(numbers);
    }
}
