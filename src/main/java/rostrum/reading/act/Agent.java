package rostrum.reading.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.reading.act.Phrase.Use;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Tells whether the speaker is the one who does what a verb says, by the words before it. */
final class Agent {
    private static final int REACH = 16;
    private static final int PARENTHESIS = 25;

    private final SpeakerWords words;
    private final Line line;
    private final Set<Thing> selves;
    private final boolean firstPerson;
    private final boolean spokenOf;

    /**
     * @param selves names that stand for the speaker
     * @param firstPerson whether "we" and "I" do
     * @param spokenOf whether "he" and "she" do: the sentence before speaks of one of the names
     */
    Agent(SpeakerWords words, Line line, Set<Thing> selves, boolean firstPerson, boolean spokenOf) {
        this.words = words;
        this.line = line;
        this.selves = selves;
        this.firstPerson = firstPerson;
        this.spokenOf = spokenOf;
    }

    /** @param before what the speaker has been found to do earlier in the sentence */
    boolean does(Doing doing, List<Doing> before) {
        if (doing.use() == Use.SAYING) {
            return firstPerson;
        }
        if (doing.use() == Use.SHARED) {
            return !before.isEmpty()
                    && (before.getLast().use() == Use.LIGHT || before.getLast().use() == Use.SHARED);
        }
        return does(doing.from() - 1, doing.form(), doing, before, 0);
    }

    /** Who does it by name or in the first person; nobody where the verb shares the subject of another. */
    Optional<Thing> who(Doing doing) {
        for (int k = doing.from() - 1; k >= 0; k--) {
            if (first(k)) {
                return Optional.empty();
            }
            if (party(k)) {
                int name = line.at(k).name() || k == 0 ? k : k - 1;
                return line.at(name).mark().map(Mark::thing).filter(selves::contains);
            }
        }
        return Optional.empty();
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
            case BASE -> base(i, word, doing, before, depth);
            case THIRD -> (third(i) && open(i)) || (spokenOf && pronoun(word));
            case ING -> ing(i, word, doing, before);
            case PAST -> past(i, word, doing, left, i);
        };
    }

    private boolean base(int i, String word, Doing doing, List<Doing> before, int depth) {
        if (first(i)) {
            return open(i);
        }
        if (joined(i) || (words.in("plural", word) && third(i))) {
            return open(i);
        }
        return switch (word) {
            case "to" -> hedged(words.before(line, i - 1), before);
            case "would" -> words.in("polite", doing.act().predicate()) && first(words.before(line, i - 1));
            case "do" -> first(words.before(line, i - 1));
            case "does" -> third(words.before(line, i - 1));
            case "me" -> line.word(i - 1).equals("let");
            case "but", "only" ->
                line.word(i - 1).equals("can") || line.word(i - 1).equals("cannot");
            case "can" -> line.word(i + 1).equals("only");
            case "must" -> line.word(words.before(line, i - 1)).equals("i");
            case "will", "shall" ->
                doing.use() == Use.PAST && does(i - 1, Form.BASE, doing, before, depth + 1) || will(i, doing);
            default -> false;
        };
    }

    private boolean will(int i, Doing doing) {
        return doing.use() == Use.PAST && third(words.before(line, i - 1));
    }

    /** "Germany and France condemn": the speaker is one of several. */
    private boolean joined(int i) {
        if (!party(i)) {
            return false;
        }
        int start = partyStart(i);
        return line.word(start - 1).equals("and")
                && (line.at(Math.max(0, start - 2)).name() || words.in("party", line.word(start - 2)));
    }

    /** "would like to", "takes this opportunity to", "allow me to". */
    private boolean hedged(int i, List<Doing> before) {
        String word = line.word(i);
        if (word.equals("and") || word.equals(",")) {
            return hedgedBefore(i, before);
        }
        boolean asked = !word.equals("me") && !word.equals("us") || words.in("opener", line.word(i - 1));
        return asked && words.in("hedge", word) && leadsBack(i, before);
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
            if (words.in("finite", line.word(k)) || line.word(k).equals(";")) {
                return false;
            }
        }
        return false;
    }

    private boolean leadsBack(int i, List<Doing> before) {
        for (int k = i; k >= 0 && k > i - REACH; k--) {
            String word = line.word(k);
            if (word.equals("not") || word.equals("never") || word.equals(";")) {
                return false;
            }
            if (spokenOf && pronoun(word)) {
                return true;
            }
            if (first(k) || (k < i && party(k) && third(k)) || words.in("opener", word)) {
                return open(k);
            }
            if (line.at(k).name() && !party(k) && !line.word(k - 1).equals("of")) {
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
                return first(words.before(line, i - 1)) && open(words.before(line, i - 1));
            case "is":
                return third(words.before(line, i - 1));
            case "while", "whilst":
                return speaksAnywhere();
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

    private boolean past(int i, String word, Doing doing, int left, int right) {
        boolean perfect = word.equals("have") || word.equals("has") || word.equals("had");
        int subject = perfect ? words.before(line, i - 1) : i;
        boolean lasting = perfect && (doing.use() == Use.BE || (right < left && lasting(i + 1, left)));
        if (doing.use() != Use.PAST && !lasting) {
            return false;
        }
        return (first(subject) || third(subject)) && open(subject)
                || (line.word(subject).equals("and") && perfect);
    }

    /** "co-sponsored by my country". */
    boolean passive(Doing doing) {
        int by = words.after(line, doing.to());
        if (doing.form() != Form.PAST || !line.word(by).equals("by")) {
            return false;
        }
        for (int k = by + 1; k < Math.min(line.size(), by + 6); k++) {
            if (line.word(k).equals("us") || party(k)) {
                return partyStart(k) == by + 1 || k == by + 1;
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
                boolean subject = form == Form.THIRD ? third(i) : first(i);
                boolean leads = line.word(i).equals("to") || line.word(i).equals("and");
                return (subject && open(i)) || (leads && does(k - 1, form, doing, before, depth + 1));
            }
        }
        return false;
    }

    /** "We welcome A and urge B": the verb shares the subject of an earlier one. */
    private boolean coordinated(int i, Form form, Doing doing, List<Doing> before) {
        if (form == Form.ING) {
            return own(doing) && (!before.isEmpty() || speaksAnywhere())
                    || (!before.isEmpty() && before.getLast().form() == Form.ING);
        }
        boolean comma = line.word(i).equals(",") || line.word(i - 1).equals(",");
        boolean infinitive = false;
        for (int k = i - 1; k >= 0; k--) {
            String word = line.word(k);
            if (form == Form.BASE ? first(k) : third(k)) {
                boolean weak = doing.use() == Use.VERB && words.in("weak", line.word(doing.from()));
                return open(k) && !(infinitive && weak && !comma);
            }
            for (Doing earlier : before) {
                if (earlier.from() == k && earlier.form() == form) {
                    return !(infinitive && words.in("weak", line.word(doing.from())) && !comma);
                }
            }
            boolean weak = words.in("weak", line.word(doing.from()));
            int subject = words.before(line, k - 1);
            if (words.in("being", word) && (first(subject) || third(subject))) {
                boolean agrees = form == Form.THIRD ? third(subject) : first(subject) || plural(subject);
                return agrees && open(subject) && !(infinitive && weak && !comma);
            }
            if ((words.in("finite", word) && !(comma && form == Form.THIRD && !weak)) || word.equals(";")) {
                return false;
            }
            infinitive |= word.equals("to") && !words.in("hedge", line.word(k - 1));
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

    private boolean plural(int i) {
        return words.in("plural", line.word(i));
    }

    private boolean pronoun(String word) {
        return words.in(firstPerson ? "pronoun-state" : "pronoun", word);
    }

    private boolean speaksAnywhere() {
        for (int k = 0; k < line.size(); k++) {
            if (first(k) || (party(k) && third(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is the speaker's own name, by noun or adjective. */
    boolean isSelf(int i) {
        return self(i);
    }

    /** Whether the nearest party named or meant before a verb, in its clause, is the speaker. */
    boolean leads(int verb) {
        for (int k = verb; k >= 0 && k > verb - 2 * REACH; k--) {
            String word = line.word(k);
            if (first(k) || third(k) || (k < verb && self(k) && !words.in("complement", line.word(k - 1)))) {
                return open(k);
            }
            boolean other = line.at(k).mark()
                            .filter(mark -> mark.thing().kind() == Kind.STATE || mark.thing().kind() == Kind.BODY)
                            .isPresent()
                    && !words.in("complement", line.word(k - 1))
                    && !line.word(k - 1).equals("the");
            if (other || words.in("not-yet", word)) {
                return false;
            }
        }
        return false;
    }

    private boolean first(int i) {
        return firstPerson && words.in("we", line.word(i));
    }

    /** "Peru", "the Government of Peru", "my delegation", the last token at {@code i}; not "people of Peru's". */
    private boolean third(int i) {
        if (!party(i)) {
            return false;
        }
        int start = partyStart(i);
        String before = line.word(start - 1);
        return !words.in("complement", before) && !before.equals("by");
    }

    private boolean party(int i) {
        if (i < 0 || i >= line.size()) {
            return false;
        }
        Token token = line.at(i);
        if (token.name()) {
            return self(i) && !token.demonym();
        }
        if (!words.in("party", token.word())) {
            return false;
        }
        String before = line.word(i - 1);
        return (firstPerson && words.in("mine", before))
                || (firstPerson && before.equals("own") && words.in("mine", line.word(i - 2)))
                || (i > 0 && self(i - 1));
    }

    private boolean self(int i) {
        return i >= 0
                && i < line.size()
                && line.at(i)
                        .mark()
                        .filter(mark -> selves.contains(mark.thing()))
                        .isPresent();
    }

    /** Where the words for the speaker begin: "the" in "the Government of Peru". */
    private int partyStart(int i) {
        int start = line.at(i).name() ? i : i - 1;
        if (line.word(start).equals("own")) {
            start--;
        }
        while (start > 1) {
            int of = line.word(start - 1).equals("the") ? start - 2 : start - 1;
            if (of > 0 && line.word(of).equals("of") && words.in("party-of", line.word(of - 1))) {
                start = of - 1;
            } else {
                break;
            }
        }
        return line.word(start - 1).equals("the") ? start - 1 : start;
    }

    /** Whether no "if" or "whether" stands before the speaker. */
    private boolean open(int subject) {
        int start = party(subject) ? partyStart(subject) : subject;
        int i = words.before(line, start - 1);
        if (i >= 0 && line.word(i).equals("why")) {
            return line.word(i - 1).equals("is") || line.word(i - 1).equals("reason");
        }
        return !words.in("condition", line.word(i));
    }
}
