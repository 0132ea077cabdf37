package rostrum.reading.act;

import java.util.Optional;
import java.util.Set;
import rostrum.statement.Kind;

/** A target that stands before its verb: "resolution 1 (2000), which we co-sponsored", "adopted, supported by us". */
final class Antecedent {
    private static final Set<String> RELATIVE = Set.of("which", "that", "whom");
    private static final Set<String> AUXILIARY =
            Set.of("was", "were", "is", "are", "been", "being", "has", "have", "had", "which", "that", "and", ",");
    private static final int NEAR = 8;
    private static final int FAR = 25;
    private static final int LONGEST = 14;

    private Antecedent() {}

    /** @param from where the target would stand after the verb */
    static Optional<Target> of(Line line, SpeakerWords words, Doing doing, int from) {
        int end = -1;
        if (doing.form() == Form.PAST
                && line.word(words.after(line, doing.to())).equals("by")) {
            end = doing.from();
        } else if (bare(line, from) && doing.use() != Phrase.Use.LIGHT) {
            for (int k = doing.from() - 1; k > 0 && k > doing.from() - NEAR; k--) {
                if (RELATIVE.contains(line.word(k))) {
                    end = k;
                    break;
                }
            }
        }
        while (end > 0 && (AUXILIARY.contains(line.word(end - 1)) || words.adverb(line.word(end - 1)))) {
            end--;
        }
        if (end > 0 && doing.act().predicate().equals("coSponsors")) {
            for (int k = end - 1; k >= 0 && k > end - FAR; k--) {
                if (line.at(k).named(Kind.DOCUMENT)) {
                    return Optional.of(Complement.whole(line, k, k + 1));
                }
            }
        }
        int start = end;
        while (start > 0
                && start > end - LONGEST
                && !line.at(start - 1).sign()
                && !words.in("finite", line.word(start - 1))) {
            start--;
        }
        return start < end && start >= 0 ? Optional.of(Complement.whole(line, start, end)) : Optional.empty();
    }

    private static boolean bare(Line line, int at) {
        return at >= line.size() || line.at(at).sign() || line.word(at).equals("and");
    }
}
