package rostrum.reading.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.reading.act.Lexicon.Noun;
import rostrum.reading.act.Phrase.Use;
import rostrum.statement.Term.Thing;

/** Finds the words that can do acts in a sentence, whoever says them. */
final class Doings {
    private static final int FAR = 13;
    private static final int NEAR = 8;
    private static final int SHARED = 40;
    private static final int PARENTHESIS = 20;

    private final SpeakerWords words;
    private final Lexicon lexicon;

    Doings(Authority authority, SpeakerWords words) {
        this.words = words;
        this.lexicon = new Lexicon(authority, words);
    }

    /** @param selves names that stand for the speaker: "express Peru's support" */
    List<Doing> in(Line line, Set<Thing> selves) {
        List<Doing> doings = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Optional<Doing> doing = at(line, selves, i);
            doing.ifPresent(doings::add);
            Optional<Doing> shared = doing.filter(d -> d.use() == Use.LIGHT).flatMap(d -> shared(line, d));
            shared.ifPresent(doings::add);
        }
        return doings;
    }

    /** "reiterate our support for A and our commitment to B": the second noun. */
    private Optional<Doing> shared(Line line, Doing first) {
        for (int i = first.to(); i < Math.min(line.size(), first.to() + SHARED); i++) {
            boolean joint = line.word(i).equals("and") && words.in("my", line.word(words.after(line, i + 1)));
            for (int k = i + 2; joint && k < Math.min(line.size(), i + NEAR); k++) {
                for (Noun noun : lexicon.nouns(line.word(k))) {
                    int end = end(line, k + 1, noun.rest(), Use.SAYING);
                    if (end > 0 && (!noun.rest().isEmpty() || words.in("complement", line.word(end)))) {
                        int to = noun.rest().isEmpty() ? end + 1 : end;
                        return Optional.of(new Doing(noun.act(), Use.SHARED, first.form(), i + 1, to, -1));
                    }
                }
            }
            if (line.word(i).equals(";") || line.word(i).equals(".")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Doing> at(Line line, Set<Thing> selves, int i) {
        for (Phrase phrase : lexicon.phrases(line.word(i))) {
            int end = end(line, i + 1, phrase.rest(), phrase.use());
            if (end > 0) {
                Optional<Doing> doing = phrase.act().isPresent()
                        ? phrase.act()
                                .map(act -> new Doing(act, phrase.use(), phrase.form(), i, end - phrase.target(), -1))
                        : withNoun(line, selves, phrase.form(), i, end);
                if (doing.isPresent()) {
                    return doing;
                }
            }
        }
        return Optional.empty();
    }

    /** One past the words of a phrase, adverbs between them allowed; -1 where they do not stand there. */
    private int end(Line line, int from, List<String> rest, Use use) {
        int at = from;
        for (String word : rest) {
            if (use != Use.SAYING && !line.word(at).equals(word)) {
                at = words.after(line, at);
                at = parenthesis(line, at);
            }
            if (!line.word(at).equals(word)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Past words between commas: "is committed, more than ever, to". */
    private static int parenthesis(Line line, int from) {
        if (line.word(from).equals(",")) {
            for (int at = from + 1; at < Math.min(line.size(), from + PARENTHESIS); at++) {
                if (line.word(at).equals(",")) {
                    return at + 1;
                }
            }
        }
        return from;
    }

    /** "express our deepest condolences to", "renew the call of the State of X for". */
    private Optional<Doing> withNoun(Line line, Set<Thing> selves, Form form, int verb, int begin) {
        int from = parenthesis(line, begin);
        boolean toSomebody = line.word(words.after(line, from)).equals("to");
        boolean anyone = toSomebody || words.in("echo", line.word(verb));
        for (int i = from; i < Math.min(line.size(), from + (toSomebody ? FAR : NEAR)); i++) {
            for (Noun noun : lexicon.nouns(line.word(i))) {
                int end = end(line, i + 1, noun.rest(), Use.SAYING);
                if (end > 0) {
                    return complement(line, noun, form, verb, from, i, end);
                }
            }
            boolean between = line.at(i).sign()
                    || words.in("finite", line.word(i))
                    || (!anyone && (words.in("complement", line.word(i)) || other(line.at(i), selves)));
            if (between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean other(Token token, Set<Thing> selves) {
        return token.mark().filter(mark -> !selves.contains(mark.thing())).isPresent();
    }

    private Optional<Doing> complement(Line line, Noun noun, Form form, int verb, int from, int at, int end) {
        Act act = noun.act();
        boolean direct = line.word(from - 1).equals("with");
        if (direct) {
            boolean linked = line.word(end).equals("that") || line.word(end).equals("of");
            return Optional.of(new Doing(act, Use.LIGHT, form, verb, linked ? end + 1 : end, -1));
        }
        if (!noun.rest().isEmpty()) {
            return Optional.of(new Doing(act, Use.LIGHT, form, verb, end, -1));
        }
        for (int i = end; i < Math.min(line.size(), end + NEAR); i++) {
            boolean owner = line.word(i).equals("of") && !act.predicate().equals("condemns");
            if (owner && !act.predicate().equals("callsFor") && i == end) {
                break;
            }
            if (words.in("complement", line.word(i)) && !owner) {
                return Optional.of(new Doing(act, Use.LIGHT, form, verb, i + 1, -1));
            }
            int past = parenthesis(line, i);
            if (past > i) {
                i = past - 1;
            } else if (line.at(i).sign() || words.in("finite", line.word(i))) {
                break;
            }
        }
        boolean toSomebody = line.word(words.after(line, from)).equals("to")
                && act.predicate().equals("expressesSolidarityWith");
        return toSomebody
                ? Optional.of(new Doing(act, Use.LIGHT, form, verb, end, words.after(line, from) + 1))
                : Optional.empty();
    }
}
