package rostrum.reading.act;

import java.util.Optional;
import java.util.Set;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** The words of a sentence that stand for its speaker: "we", "my delegation", "the Government of Peru". */
final class Selves {
    private static final int REACH = 32;

    private final SpeakerWords words;
    private final Line line;
    private final Set<Thing> names;
    private final boolean firstPerson;
    private final boolean spokenOf;

    /**
     * @param names what the speaker is by name
     * @param firstPerson whether "we" and "I" are the speaker
     * @param spokenOf whether the sentence before speaks of one of the names
     */
    Selves(SpeakerWords words, Line line, Set<Thing> names, boolean firstPerson, boolean spokenOf) {
        this.words = words;
        this.line = line;
        this.names = names;
        this.firstPerson = firstPerson;
        this.spokenOf = spokenOf;
    }

    boolean firstPerson() {
        return firstPerson;
    }

    /** Who is meant by the words for the speaker nearest before a token; nobody where those are "we" or none. */
    Optional<Thing> before(int token) {
        for (int k = token - 1; k >= 0; k--) {
            if (first(k)) {
                return Optional.empty();
            }
            if (party(k)) {
                int name = line.at(k).name() || k == 0 ? k : k - 1;
                return line.at(name).mark().map(Mark::thing).filter(names::contains);
            }
        }
        return Optional.empty();
    }

    /** "the authorities": several people. */
    boolean plural(int i) {
        return words.in("plural", line.word(i));
    }

    /** "it" or "he" for a party that the sentence before spoke of. */
    boolean pronoun(String word) {
        return spokenOf && words.in(firstPerson ? "pronoun-state" : "pronoun", word);
    }

    /** Whether the speaker is spoken of at all. */
    boolean anywhere() {
        for (int k = 0; k < line.size(); k++) {
            if (first(k) || (party(k) && third(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nearest party named or meant before a verb, in its clause, is the speaker. */
    boolean leads(int verb) {
        for (int k = verb; k >= 0 && k > verb - REACH; k--) {
            String word = line.word(k);
            if (first(k) || third(k) || (k < verb && named(k) && !words.in("complement", line.word(k - 1)))) {
                return open(k);
            }
            boolean other = line.at(k)
                            .mark()
                            .filter(mark -> mark.thing().kind() == Kind.STATE
                                    || mark.thing().kind() == Kind.BODY)
                            .isPresent()
                    && !words.in("complement", line.word(line.word(k - 1).equals("the") ? k - 2 : k - 1));
            if (other || words.in("not-yet", word) || word.equals(":")) {
                return false;
            }
        }
        return false;
    }

    /** "we", "I". */
    boolean first(int i) {
        return firstPerson && words.in("we", line.word(i));
    }

    /** "Peru", "the Government of Peru", "my delegation", the last token at {@code i}; not "people of Peru's". */
    boolean third(int i) {
        if (!party(i)) {
            return false;
        }
        int start = partyStart(i);
        String before = line.word(start - 1);
        return !words.in("complement", before) && !before.equals("by");
    }

    boolean party(int i) {
        if (i < 0 || i >= line.size()) {
            return false;
        }
        Token token = line.at(i);
        if (token.name()) {
            return named(i) && !token.demonym();
        }
        if (!words.in("party", token.word())) {
            return false;
        }
        String before = line.word(i - 1);
        return (firstPerson && words.in("mine", before))
                || (firstPerson && before.equals("own") && words.in("mine", line.word(i - 2)))
                || (i > 0 && named(i - 1));
    }

    /** Whether a token is the speaker's own name, by noun or adjective. */
    boolean named(int i) {
        return i >= 0
                && i < line.size()
                && line.at(i)
                        .mark()
                        .filter(mark -> names.contains(mark.thing()))
                        .isPresent();
    }

    /** Where the words for the speaker begin: "the" in "the Government of Peru". */
    int partyStart(int i) {
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
    boolean open(int subject) {
        int start = party(subject) ? partyStart(subject) : subject;
        int i = words.before(line, start - 1);
        if (i >= 0 && line.word(i).equals("why")) {
            return line.word(i - 1).equals("is") || line.word(i - 1).equals("reason");
        }
        boolean ought = line.word(i).equals("that") && words.in("necessity", line.word(i - 1));
        return !ought && !words.in("condition", line.word(i));
    }
}
