package rostrum.reading.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Finds what an act is done to, in the words after the verb. */
final class Complement {
    private static final int LONGEST = 60;
    private static final int PARENTHESIS = 14;

    private final SpeakerWords words;
    private final Line line;

    Complement(SpeakerWords words, Line line) {
        this.words = words;
        this.line = line;
    }

    /** @param limit one past the last token that may belong to the target */
    List<Target> targets(Doing doing, int limit) {
        int from = doing.inner() >= 0 ? doing.inner() : begin(doing.to());
        Optional<Target> before = Antecedent.of(line, words, doing, from);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        int to = end(from, doing.inner() >= 0 ? doing.to() - 1 : limit);
        if (to <= from || empty(doing, from, to)) {
            return List.of();
        }
        return switch (doing.act().predicate()) {
            case "expressesSolidarityWith" -> {
                List<Target> states = states(from, limit);
                yield states.isEmpty() ? List.of(whole(from, to)) : states;
            }
            case "commends" -> {
                List<Target> praised = praised(from, limit);
                yield praised.isEmpty() ? List.of(whole(from, to)) : praised;
            }
            case "callsFor", "commitsTo" -> List.of(new Target(from, to, Optional.empty()));
            default -> List.of(whole(from, to));
        };
    }

    /** Past adverbs, and past words between commas: "We welcome, in particular, ...". */
    private int begin(int from) {
        int at = after(from);
        if (line.word(at).equals("and") && line.word(at + 1).endsWith("ing")) {
            return after(at + 2);
        }
        if (line.word(at).equals(",") && !line.word(at + 1).equals("and")) {
            for (int k = at + 1; k < Math.min(line.size(), at + PARENTHESIS); k++) {
                if (line.word(k).equals(",")) {
                    return after(k + 1);
                }
            }
        }
        return at;
    }

    /** Past adverbs; "all" belongs to the target. */
    private int after(int from) {
        int at = words.after(line, from);
        while (at > from && words.in("quantity", line.word(at - 1))) {
            at--;
        }
        return at;
    }

    private int end(int from, int limit) {
        int last = Math.min(limit, Math.min(line.size(), from + LONGEST));
        int at = from;
        while (at < last && !stops(at, from)) {
            at++;
        }
        boolean cut = at == limit && at < line.size();
        while (at > from && (words.in("trailing", line.word(at - 1)) || (cut && words.adverb(line.word(at - 1))))) {
            at--;
        }
        return at;
    }

    private boolean stops(int at, int from) {
        String word = line.word(at);
        boolean goesOn = word.equals("and") && words.in("goes-on", line.word(words.after(line, at + 1)));
        return words.in("end", word)
                || (word.equals(".") && at == line.size() - 1)
                || (word.equals(",") && !listed(at, from))
                || (at > from && (goesOn || words.in("stop", word)));
    }

    /** A comma between names: "Germany, Turkey and Russia". */
    private boolean listed(int comma, int from) {
        int next = line.word(comma + 1).equals("and") ? comma + 2 : comma + 1;
        next = line.word(next).equals("the") ? next + 1 : next;
        return comma > from
                && line.at(comma - 1).name()
                && next < line.size()
                && line.at(next).name();
    }

    private boolean empty(Doing doing, int from, int to) {
        boolean pronoun = words.in("no-target", line.word(from));
        String predicate = doing.act().predicate();
        if (predicate.equals("callsFor")) {
            return pronoun
                    && !line.word(from + 1).equals("to")
                    && (to - from < 2 || line.word(from).equals("it"));
        }
        if (words.in("not-first", line.word(from))) {
            return true;
        }
        boolean own = line.word(from).equals("her") && !ends(from + 1);
        if ((words.in("person", line.word(from)) && !own) || (pronoun && to - from < 2)) {
            return true;
        }
        if (predicate.equals("welcomes")) {
            for (int k = from; k < Math.min(to, from + 4); k++) {
                if (line.word(k).equals("opportunity")) {
                    return true;
                }
            }
            return line.word(from).equals("to");
        }
        return false;
    }

    private boolean ends(int at) {
        return at >= line.size()
                || line.at(at).sign()
                || words.in("complement", line.word(at))
                || words.in("reason", line.word(at));
    }

    private Target whole(int from, int to) {
        return whole(line, from, to);
    }

    static Target whole(Line line, int from, int to) {
        int first = line.word(from).equals("the") ? from + 1 : from;
        Optional<Thing> thing = first == to - 1
                ? line.at(first)
                        .mark()
                        .filter(mark -> !line.at(first).demonym())
                        .map(mark -> mark.thing())
                : Optional.empty();
        return new Target(from, to, thing);
    }

    /** The states among those addressed, up to the reason. */
    private List<Target> states(int from, int limit) {
        List<Target> states = new ArrayList<>();
        for (int at = from; at < Math.min(limit, line.size()); at++) {
            String word = line.word(at);
            if (word.equals(";")
                    || word.equals(":")
                    || words.in("reason", word)
                    || (word.equals(",") && !listed(at, from))) {
                break;
            }
            if (line.at(at).named(Kind.STATE)) {
                int index = at;
                states.add(new Target(at, at + 1, line.at(index).mark().map(mark -> mark.thing())));
            }
        }
        return states;
    }

    /** "A for this initiative and B for that": each praised party with its reason. */
    private List<Target> praised(int from, int limit) {
        List<Target> praised = new ArrayList<>();
        int at = from;
        while (at < Math.min(limit, line.size())) {
            int name = party(at);
            if (name < 0) {
                break;
            }
            int next = name + 1;
            while (next < line.size() && words.in("party", line.word(next))) {
                next++;
            }
            int reason = line.word(next).equals("for") || line.word(next).equals("on") ? next + 1 : -1;
            int reasonEnd = reason < 0 ? -1 : reasonEnd(reason, limit);
            praised.add(new Target(at, next, line.at(name).mark().map(mark -> mark.thing()), reason, reasonEnd));
            int joint = reason < 0 ? next : reasonEnd;
            at = line.word(joint).equals(",") ? joint + 1 : joint;
            at = line.word(at).equals("and") ? at + 1 : at;
            if (at == joint) {
                break;
            }
        }
        return praised;
    }

    /** Where a reason ends: at a stop, or before another party with a reason of its own. */
    private int reasonEnd(int from, int limit) {
        int end = end(from, limit);
        for (int at = from; at < end; at++) {
            int name = line.word(at).equals("and") ? party(at + 1) : -1;
            if (name > 0 && line.word(name + 1).equals("for")) {
                return at;
            }
        }
        return end;
    }

    /** The name at the head of "the Government of A" or "the A delegation"; -1 where none stands there. */
    private int party(int from) {
        int at = line.word(from).equals("the") ? from + 1 : from;
        while (words.in("party-of", line.word(at)) && line.word(at + 1).equals("of")) {
            at = line.word(at + 2).equals("the") ? at + 3 : at + 2;
        }
        boolean name = at < line.size()
                && (line.at(at).named(Kind.STATE) || line.at(at).named(Kind.BODY));
        boolean possessive = line.word(at + 1).equals("'s") || line.word(at + 1).equals("'");
        boolean whole = !name || possessive ? false : !line.at(at).demonym() || words.in("party", line.word(at + 1));
        return whole && followed(at) ? at : -1;
    }

    /** A party stands for itself where no noun follows: not "the United Nations system". */
    private boolean followed(int name) {
        int next = name + 1;
        while (words.in("party", line.word(next))) {
            next++;
        }
        String word = line.word(next);
        return next >= line.size()
                || line.at(next).sign()
                || word.equals("and")
                || words.in("complement", word)
                || words.in("reason", word);
    }
}
