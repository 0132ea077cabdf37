package rostrum.reading.act;

import java.util.List;
import rostrum.reading.act.Phrase.Use;

/** Tells whether the speaker is the one who does what a verb says, by the words before it. */
final class Agent {
    private static final int REACH = 16;
    private static final int PARENTHESIS = 25;

    private final SpeakerWords words;
    private final Line line;
    private final Selves selves;

    Agent(SpeakerWords words, Line line, Selves selves) {
        this.words = words;
        this.line = line;
        this.selves = selves;
    }

    /** @param before what the speaker has been found to do earlier in the sentence */
    boolean does(Doing doing, List<Doing> before) {
        if (doing.use() == Use.SAYING) {
            return selves.firstPerson();
        }
        if (doing.use() == Use.SHARED) {
            return !before.isEmpty()
                    && (before.getLast().use() == Use.LIGHT || before.getLast().use() == Use.SHARED);
        }
        return does(doing.from() - 1, doing.form(), doing, before, 0);
    }

    private boolean does(int left, Form form, Doing doing, List<Doing> before, int depth) {
        int i = words.before(line, left);
        if (i < 0 || depth > 4) {
            return false;
        }
        String word = line.word(i);
        if (word.equals(",") && parenthesis(i, form, doing, before, depth)) {
            return true;
        }
        if (form == Form.PAST && passive(doing)) {
            return true;
        }
        if (word.equals("and") || word.equals(",") || word.equals("but")) {
            return coordinated(i, form, doing, before);
        }
        return switch (form) {
            case BASE -> base(i, word, doing, before);
            case THIRD -> (selves.third(i) && selves.open(i)) || (selves.pronoun(word));
            case ING -> ing(i, word, doing, before);
            case PAST -> past(i, word, doing, left, before);
        };
    }

    private boolean base(int i, String word, Doing doing, List<Doing> before) {
        if (selves.first(i)) {
            return selves.open(i);
        }
        if (joined(i) || (words.in("plural", word) && selves.third(i))) {
            return selves.open(i);
        }
        return switch (word) {
            case "to" -> hedged(words.before(line, i - 1), before);
            case "would" -> words.in("polite", doing.act().predicate()) && selves.first(words.before(line, i - 1));
            case "do" -> selves.first(words.before(line, i - 1));
            case "does" -> selves.third(words.before(line, i - 1));
            case "me" -> line.word(i - 1).equals("let");
            case "but", "only" ->
                line.word(i - 1).equals("can") || line.word(i - 1).equals("cannot");
            case "can" -> line.word(i + 1).equals("only");
            case "must" -> line.word(words.before(line, i - 1)).equals("i");
            case "will", "shall" ->
                (doing.use() == Use.PAST || line.word(doing.from()).equals("remain"))
                        && (selves.first(words.before(line, i - 1)) || selves.third(words.before(line, i - 1)));
            default -> false;
        };
    }

    /** "Germany and France condemn": the speaker is one of several. */
    private boolean joined(int i) {
        if (!selves.party(i)) {
            return false;
        }
        int start = selves.partyStart(i);
        return line.word(start - 1).equals("and")
                && (line.at(Math.max(0, start - 2)).name() || words.in("party", line.word(start - 2)));
    }

    /** "would like to", "takes this opportunity to", "allow me to". */
    private boolean hedged(int i, List<Doing> before) {
        String word = line.word(i);
        if (word.equals("and") || word.equals(",")) {
            return hedgedAside(i, before) || hedgedBefore(i, before);
        }
        boolean asked = !word.equals("me") && !word.equals("us") || words.in("opener", line.word(i - 1));
        return asked && words.in("hedge", word) && leadsBack(i, before);
    }

    /** "I wish, on behalf of all, to commend": past the words between commas. */
    private boolean hedgedAside(int comma, List<Doing> before) {
        for (int k = comma - 1; k > 0 && k > comma - PARENTHESIS; k--) {
            if (line.word(k).equals(",")) {
                return words.in("hedge", line.word(words.before(line, k - 1)))
                        && hedged(words.before(line, k - 1), before);
            }
        }
        return false;
    }

    /** "I wish to congratulate you and to commend": the words that lead up stand before an earlier verb. */
    private boolean hedgedBefore(int i, List<Doing> before) {
        if (before.stream()
                .anyMatch(doing -> words.in("with-infinitive", doing.act().predicate()))) {
            return false;
        }
        for (int k = i - 1; k > 0; k--) {
            if (line.word(k).equals("to") && words.in("hedge", line.word(words.before(line, k - 1)))) {
                return hedged(words.before(line, k - 1), before);
            }
            if (words.in("finite", line.word(k)) || words.in("apart", line.word(k))) {
                return false;
            }
        }
        return false;
    }

    private boolean leadsBack(int i, List<Doing> before) {
        for (int k = i; k >= 0 && k > i - REACH; k--) {
            String word = line.word(k);
            if (word.equals("not") || word.equals("never") || words.in("apart", word)) {
                return false;
            }
            if (selves.pronoun(word)) {
                return true;
            }
            if (selves.first(k) || (k < i && selves.party(k) && selves.third(k)) || words.in("opener", word)) {
                return selves.open(k);
            }
            if (line.at(k).name() && !selves.party(k) && !line.word(k - 1).equals("of")) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    private boolean ing(int i, String word, Doing doing, List<Doing> before) {
        switch (word) {
            case "by":
                return words.in("by-verb", line.word(words.before(line, i - 1))) && leadsBack(i - 1, before);
            case "in":
                return leadsBackBy("in-verb", i - 1, before);
            case "am", "are":
                return selves.first(words.before(line, i - 1)) && selves.open(words.before(line, i - 1));
            case "is":
                return selves.third(words.before(line, i - 1));
            case "while", "whilst":
                return selves.anywhere();
            default:
                return false;
        }
    }

    private boolean leadsBackBy(String list, int i, List<Doing> before) {
        for (int k = i; k >= 0 && k > i - REACH; k--) {
            if (words.in(list, line.word(k))) {
                return leadsBack(k, before);
            }
        }
        return false;
    }

    private boolean past(int i, String word, Doing doing, int left, List<Doing> before) {
        boolean perfect = word.equals("have") || word.equals("has") || word.equals("had");
        int subject = perfect ? words.before(line, i - 1) : i;
        boolean lasting = perfect && (doing.use() == Use.BE || lasting(i + 1, left));
        if (doing.use() != Use.PAST && !lasting) {
            return false;
        }
        return (selves.first(subject) || selves.third(subject)) && selves.open(subject)
                || (perfect
                        && line.word(subject).equals("and")
                        && coordinated(subject, word.equals("has") ? Form.THIRD : Form.BASE, doing, before));
    }

    /** "co-sponsored by my country". */
    boolean passive(Doing doing) {
        int by = words.after(line, doing.to());
        if (doing.form() != Form.PAST || !line.word(by).equals("by")) {
            return false;
        }
        for (int k = by + 1; k < Math.min(line.size(), by + 6); k++) {
            if (line.word(k).equals("us") || selves.party(k)) {
                return selves.partyStart(k) == by + 1 || k == by + 1;
            }
        }
        return false;
    }

    private boolean lasting(int from, int to) {
        for (int k = from; k <= to; k++) {
            if (words.in("lasting", line.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** "We, the members, urge": what stands before the words between commas is the speaker. */
    private boolean parenthesis(int comma, Form form, Doing doing, List<Doing> before, int depth) {
        for (int k = comma - 1; k > 0 && k > comma - PARENTHESIS; k--) {
            if (line.word(k).equals(",")) {
                int i = words.before(line, k - 1);
                boolean subject = form == Form.THIRD ? selves.third(i) : selves.first(i);
                boolean leads = line.word(i).equals("to") || line.word(i).equals("and");
                return (subject && selves.open(i)) || (leads && does(k - 1, form, doing, before, depth + 1));
            }
        }
        return false;
    }

    /** "We welcome A and urge B": the verb shares the subject of an earlier one. */
    private boolean coordinated(int i, Form form, Doing doing, List<Doing> before) {
        if (form == Form.ING) {
            return own(doing) && (!before.isEmpty() || selves.anywhere())
                    || (!before.isEmpty() && before.getLast().form() == Form.ING);
        }
        boolean comma = line.word(i).equals(",") || line.word(i - 1).equals(",");
        boolean infinitive = false;
        for (int k = i - 1; k >= 0; k--) {
            String word = line.word(k);
            if (form == Form.BASE ? selves.first(k) : selves.third(k)) {
                boolean weak = doing.use() == Use.VERB && words.in("weak", line.word(doing.from()));
                return selves.open(k) && !(infinitive && weak && !comma);
            }
            for (Doing earlier : before) {
                if (earlier.from() == k && earlier.form() == form) {
                    return !(infinitive && words.in("weak", line.word(doing.from())) && !comma);
                }
            }
            boolean weak = words.in("weak", line.word(doing.from()));
            int subject = words.before(line, k - 1);
            if (words.in("being", word) && (selves.first(subject) || selves.third(subject))) {
                boolean agrees =
                        form == Form.THIRD ? selves.third(subject) : selves.first(subject) || selves.plural(subject);
                return agrees && selves.open(subject) && !(infinitive && weak && !comma);
            }
            if ((words.in("finite", word) && !(comma && form == Form.THIRD && !weak)) || words.in("apart", word)) {
                return false;
            }
            infinitive |= form == Form.BASE && word.equals("to") && !words.in("hedge", line.word(k - 1));
        }
        return false;
    }

    /** "offering its solidarity": the noun is the speaker's own. */
    private boolean own(Doing doing) {
        for (int k = doing.from(); k < doing.to(); k++) {
            if (words.in("my", line.word(k))) {
                return true;
            }
        }
        return false;
    }
}
