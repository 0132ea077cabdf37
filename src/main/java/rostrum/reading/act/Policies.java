package rostrum.reading.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.reading.act.PolicyPhrases.Found;
import rostrum.reading.claim.Words;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Reads the laws, plans and policies that a state's speaker says it has: "our national action plan on ...". */
final class Policies {
    private static final Set<String> SMALL = Set.of("the", "of", "on", "in", "to", "and", "for", "a", "against");
    private static final Set<String> OWN = Set.of("our", "my");

    private static final int REACH = 8;
    /** No speech names so many policies; beyond, names are no longer compared. */
    private static final int MOST = 200;

    /** @param words the telling words of its label */
    private record Known(Described policy, Set<String> words) {}

    private final SpeakerWords words;
    private final PolicyPhrases phrases;

    Policies(Authority authority, SpeakerWords words) {
        this.phrases = new PolicyPhrases(authority);
        this.words = words;
    }

    /**
     * Adds the claims that lines make about policies of a state.
     *
     * @param told what claims read earlier describe and rest on: their policies are not coined again
     */
    void read(
            RepairedText text,
            List<Line> lines,
            Thing state,
            List<Claim> told,
            List<Described> described,
            List<Claim> claims) {
        Told earlier = new Told(told);
        List<Known> known = new ArrayList<>();
        described.forEach(one -> known.add(new Known(one, telling(one.label()))));
        for (Line line : lines) {
            Selves selves = new Selves(words, line, Set.of(state), true, false);
            for (Found found : phrases.in(line)) {
                int start = line.at(found.from()).start();
                int end = line.at(found.to() - 1).end();
                boolean before = earlier.over(text.span(start, end))
                        .anyMatch(claim -> claim.object() instanceof Thing thing
                                && thing.kind() == Kind.POLICY
                                && claim.argument().overlaps(text.span(start, end)));
                if (!before && has(line, selves, found)) {
                    String label = text.words(start, end);
                    Set<String> words = telling(label);
                    Thing policy = known.stream()
                            .filter(one -> same(one.words(), words))
                            .map(one -> one.policy().thing())
                            .findFirst()
                            .orElseGet(() -> coined(state, found.type(), label, known, described));
                    claims.add(claim(text, line, state, policy, found));
                }
            }
        }
    }

    /** Whether the state has it by the words around: its own, one it adopted, one adopted in it, or its numbered law. */
    private boolean has(Line line, Selves selves, Found found) {
        int edge = found.edge();
        Optional<Token> owner = edge < 0 ? Optional.empty() : Optional.of(line.at(edge));
        boolean possessive = owner.filter(token -> token.is("'s")).isPresent() && edge > 0;
        if (owner.filter(token -> OWN.contains(token.word())).isPresent()
                || selves.named(possessive ? edge - 1 : edge)
                || line.word(edge).equals("country's") && OWN.contains(line.word(edge - 1))
                || line.word(edge).equals("government's") && OWN.contains(line.word(edge - 1))) {
            return true;
        }
        if (others(line, edge)) {
            return false;
        }
        int verb = verb(line, edge);
        return (verb >= 0 && selves.leads(verb)) || passive(line, selves, found) || numbered(line, found);
    }

    /** The verb that says that the policy is had: "adopted", "finalized the implementation of"; -1 where none does. */
    private int verb(Line line, int edge) {
        for (int at = edge; at >= 0 && at > edge - REACH; at--) {
            String word = line.word(at);
            boolean nominal = line.word(at + 1).equals("of");
            if (phrases.in("has", word) && !nominal) {
                return at;
            }
            boolean ofOther = word.equals("of") && !phrases.in("doing", line.word(at - 1));
            if (ofOther
                    || words.in("finite", word)
                    || (line.at(at).sign() && !line.at(at).is(","))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean others(Line line, int edge) {
        return edge >= 0
                && (line.at(edge).name()
                        || line.word(edge).equals("'s")
                        || line.word(edge).equals("their"));
    }

    /** "The national system for ... has been established", "a law was enacted in my country". */
    private boolean passive(Line line, Selves selves, Found found) {
        int aux = words.after(line, found.to());
        boolean adopted =
                phrases.in("passive", line.word(aux)) || line.word(aux).equals("has");
        int verb = line.word(aux + 1).equals("been") ? aux + 2 : aux + 1;
        if (!adopted || !phrases.in("has", line.word(words.after(line, verb)))) {
            return false;
        }
        boolean national = false;
        for (int at = found.from(); at < found.head(); at++) {
            national |= line.word(at).equals("national");
        }
        for (int at = found.to(); at < line.size(); at++) {
            national |= selves.named(at)
                    || line.word(at).equals("parliament")
                    || line.word(at).equals("legislature")
                    || (line.word(at).equals("country") && OWN.contains(line.word(at - 1)));
        }
        return national;
    }

    /** "law No. 12 of 2003": a law cited by number without another state's name near is the speaker's. */
    private static boolean numbered(Line line, Found found) {
        boolean number = false;
        for (int at = found.head(); at < found.to(); at++) {
            number |= line.word(at).equals("no") || line.word(at).equals("number");
        }
        return number && line.tokens().stream().noneMatch(token -> token.named(Kind.STATE));
    }

    private static Thing coined(Thing state, String type, String label, List<Known> known, List<Described> all) {
        Thing thing = new Thing(Kind.POLICY, state.id() + "-" + Words.slug(label));
        Described policy = new Described(thing, type, label, List.of(new Fact("ofState", state)));
        if (known.size() < MOST) {
            known.add(new Known(policy, telling(label)));
        }
        all.add(policy);
        return thing;
    }

    private static Claim claim(RepairedText text, Line line, Thing state, Thing policy, Found found) {
        int from = line.at(Math.max(0, Math.min(found.edge(), found.from()))).start();
        int start = line.at(found.from()).start();
        int end = line.at(found.to() - 1).end();
        return new Claim(
                state,
                "hasInstrument",
                policy,
                Optional.empty(),
                Optional.empty(),
                Optional.of(state),
                SpeechAct.REPORT,
                Modality.ASSERTED,
                Grounding.EXPLICIT,
                Completeness.COMPLETE,
                Voice.SPEAKER,
                text.span(Math.min(from, start), end),
                text.span(start, end),
                "policy/has");
    }

    /** The same policy by another name: all telling words of one stand in the other; not "first" and "second". */
    private boolean same(Set<String> one, Set<String> other) {
        Set<String> first = ordinals(one);
        Set<String> second = ordinals(other);
        boolean distinct = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
        return !distinct
                && (plain(one).containsAll(plain(other)) || plain(other).containsAll(plain(one)));
    }

    private Set<String> ordinals(Set<String> words) {
        Set<String> ordinals = new HashSet<>(words);
        ordinals.removeIf(word -> !phrases.in("ordinal", word));
        return ordinals;
    }

    private Set<String> plain(Set<String> words) {
        Set<String> plain = new HashSet<>(words);
        plain.removeIf(word -> phrases.in("ordinal", word));
        return plain;
    }

    private static Set<String> telling(String label) {
        Set<String> words = new HashSet<>(Arrays.asList(label.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ")));
        words.removeAll(SMALL);
        return words;
    }
}
