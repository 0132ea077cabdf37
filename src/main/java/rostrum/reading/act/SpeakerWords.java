package rostrum.reading.act;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.authority.Authority;

/** The word lists of {@code speaker.txt}. */
final class SpeakerWords {
    /** Lists that the semicolon belongs to, which parts entries and cannot be one. */
    private static final Set<String> PARTING = Set.of("apart", "end");

    private final WordLists lists;
    private final Map<String, List<List<String>>> byFirst;
    private final Map<String, List<List<String>>> byLast;

    SpeakerWords(Authority authority) {
        lists = new WordLists("speaker.txt", authority.ownPhrases("speaker.txt"));
        List<List<String>> phrases =
                of("phrase").stream().map(phrase -> List.of(phrase.split(" "))).toList();
        byFirst = phrases.stream().collect(Collectors.groupingBy(List::getFirst));
        byLast = phrases.stream().collect(Collectors.groupingBy(List::getLast));
    }

    Set<String> of(String list) {
        return lists.of(list);
    }

    boolean in(String list, String word) {
        return lists.in(list, word) || (word.equals(";") && PARTING.contains(list));
    }

    boolean adverb(String word) {
        return in("adverb", word) || (word.endsWith("ly") && word.length() > 4 && !in("no-adverb", word));
    }

    /** The index right of the adverbs that begin at {@code from}. */
    int after(Line line, int from) {
        int at = from;
        while (at < line.size()) {
            int phrase = phraseAt(line, at);
            if (adverb(line.word(at))) {
                at++;
            } else if (line.word(at).equals("and") && adverb(line.word(at + 1))) {
                at += 2;
            } else if (phrase > 0) {
                at += phrase;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The index left of the adverbs that end at {@code from}. */
    int before(Line line, int from) {
        int at = from;
        while (at >= 0) {
            int phrase = phraseEndingAt(line, at);
            if (phrase > 0) {
                at -= phrase;
            } else if (adverb(line.word(at))) {
                at--;
            } else if (line.word(at).equals("and")
                    && adverb(line.word(at - 1))
                    && at < from
                    && line.word(at - 1).endsWith("ly")) {
                at -= 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private int phraseAt(Line line, int from) {
        return byFirst.getOrDefault(line.word(from), List.of()).stream()
                .filter(phrase -> stands(line, from, phrase))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private int phraseEndingAt(Line line, int last) {
        return byLast.getOrDefault(line.word(last), List.of()).stream()
                .filter(phrase -> stands(line, last - phrase.size() + 1, phrase))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean stands(Line line, int from, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!line.word(from + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
