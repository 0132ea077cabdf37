package rostrum.reading.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rostrum.reading.text.Mark;
import rostrum.reading.text.Sentence;
import rostrum.statement.Term.Thing;

/**
 * A sentence with each name replaced, letter for letter, by the sign of its kind, so that one pattern serves all names
 * and every offset stays.
 *
 * @param masked as long as the sentence, but for one that goes on
 * @param offset where the sentence begins in the repaired text
 * @param cut whether the sentence goes on
 */
record MaskedSentence(String masked, int offset, boolean cut) {
    static final char SELF = '\uE000';
    static final char STATE = '\uE001';
    static final char DOCUMENT = '\uE002';
    static final char PARAGRAPH = '\uE003';
    static final char BODY = '\uE004';
    static final char ISSUE = '\uE005';
    static final char PLACE = '\uE006';
    private static final int LONGEST = 3000;

    /**
     * Every sentence with the names that stand in it, in one pass over the marks.
     *
     * @param sentences in order
     * @param marks of the whole text; where they overlap, the later in the list covers the earlier
     */
    static List<MaskedSentence> all(String text, List<Sentence> sentences, List<Mark> marks, Thing self) {
        int[] starts = sentences.stream().mapToInt(Sentence::start).toArray();
        Map<Integer, List<Mark>> within = new HashMap<>();
        for (Mark mark : marks) {
            int at = Arrays.binarySearch(starts, mark.start());
            within.computeIfAbsent(at < 0 ? -at - 2 : at, sentence -> new ArrayList<>())
                    .add(mark);
        }
        return IntStream.range(0, starts.length)
                .mapToObj(at -> of(text, sentences.get(at), within.getOrDefault(at, List.of()), self))
                .toList();
    }

    private static MaskedSentence of(String text, Sentence sentence, List<Mark> marks, Thing self) {
        int end = Math.min(sentence.end(), sentence.start() + LONGEST);
        StringBuilder masked = new StringBuilder(text.substring(sentence.start(), end));
        for (Mark mark : marks) {
            char sign = sign(mark.thing(), self);
            if (sign != 0 && mark.start() >= sentence.start() && mark.end() <= end) {
                for (int at = mark.start(); at < mark.end(); at++) {
                    masked.setCharAt(at - sentence.start(), sign);
                }
            }
        }
        return new MaskedSentence(masked.toString(), sentence.start(), end < sentence.end());
    }

    static char sign(Thing thing, Thing self) {
        if (thing.equals(self)) {
            return SELF;
        }
        return switch (thing.kind()) {
            case STATE -> STATE;
            case DOCUMENT -> thing.id().contains("-para-") ? PARAGRAPH : DOCUMENT;
            case BODY -> BODY;
            case ISSUE -> ISSUE;
            case PLACE -> PLACE;
            default -> 0;
        };
    }
}
