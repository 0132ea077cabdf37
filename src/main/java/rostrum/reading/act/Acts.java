package rostrum.reading.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rostrum.authority.Authority;
import rostrum.reading.act.Phrase.Use;
import rostrum.reading.claim.Words;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.reading.text.Sentence;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;

/** Reads what the speaker does with words. Built once; safe for use by many threads. */
public final class Acts {
    private static final Set<Kind> NAMES =
            Set.of(Kind.STATE, Kind.BODY, Kind.DOCUMENT, Kind.INSTRUMENT, Kind.PLACE, Kind.PERSON);
    private static final Set<Thing> OFFICES = Set.of(new Thing(Kind.BODY, "UNSG"), new Thing(Kind.BODY, "UN"));

    private final SpeakerWords words;
    private final Doings doings;
    private final Policies policies;

    /** @param authority for the user's own phrases */
    public Acts(Authority authority) {
        words = new SpeakerWords(authority);
        doings = new Doings(authority, words);
        policies = new Policies(authority, words);
    }

    /** Claims of the speaker, and the things that they coin. */
    public record Found(List<Claim> claims, List<Described> described) {}

    /**
     * @param marks names in the text; where they overlap, the later in the list counts
     * @param party whom the speaker stands for; where nobody is known, only what the United Nations and its
     *     Secretary-General are said to do is read
     * @param earlier claims already made: an act that one of them tells is not told again
     */
    public Found read(RepairedText text, List<Mark> marks, Optional<Thing> party, List<Claim> earlier) {
        Reader reader = new Reader(text, marks, party, earlier);
        lines(text, marks).forEach(reader::read);
        return new Found(reader.claims, List.copyOf(reader.described.values()));
    }

    /**
     * The policies that the speaker says its state has.
     *
     * @param told claims already made, and what they describe
     */
    public Found policies(
            RepairedText text, List<Mark> marks, Thing state, List<Claim> told, List<Described> described) {
        List<Mark> others = marks.stream().filter(mark -> !national(text, mark)).toList();
        List<Described> all = new ArrayList<>(described.stream()
                .filter(one -> one.thing().kind() == Kind.POLICY)
                .toList());
        List<Claim> claims = new ArrayList<>();
        policies.read(text, lines(text, others), state, told, all, claims);
        return new Found(claims, all);
    }

    /** A national plan that looks like an instrument of several states. */
    private static boolean national(RepairedText text, Mark mark) {
        return mark.thing().kind() == Kind.INSTRUMENT
                && text.words(mark.start(), mark.end()).startsWith("National");
    }

    private static List<Line> lines(RepairedText text, List<Mark> marks) {
        List<Mark> names = names(marks);
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : Sentence.in(text)) {
            int from = next;
            while (next < names.size() && names.get(next).start() < sentence.end()) {
                next++;
            }
            lines.add(Line.of(text.value(), sentence.start(), sentence.end(), names.subList(from, next)));
        }
        return lines;
    }

    private static List<Mark> names(List<Mark> marks) {
        List<Mark> names = new ArrayList<>();
        for (Mark mark : marks) {
            if (NAMES.contains(mark.thing().kind())) {
                names.add(mark);
            }
        }
        names.sort(Comparator.comparingInt(Mark::start).thenComparingInt(mark -> -mark.end()));
        List<Mark> apart = new ArrayList<>();
        for (Mark name : names) {
            if (apart.isEmpty() || apart.getLast().end() <= name.start()) {
                apart.add(name);
            }
        }
        return apart;
    }

    /** One reading of one text. */
    private final class Reader {
        private final RepairedText text;
        private final Optional<Thing> party;
        private final Set<Thing> selves;
        private final Told earlier;
        private final Quotation quotation;
        private Optional<Thing> spokenOf = Optional.empty();
        private final List<Claim> claims = new ArrayList<>();
        private final TreeMap<Thing, Described> described = new TreeMap<>();

        Reader(RepairedText text, List<Mark> marks, Optional<Thing> party, List<Claim> earlier) {
            this.text = text;
            this.party = party;
            this.earlier = new Told(earlier);
            this.quotation = new Quotation(text.value());
            this.selves = party.filter(thing -> !OFFICES.contains(thing))
                    .map(thing -> SpokenFor.with(thing, text.value(), marks))
                    .orElse(OFFICES);
        }

        /** The office that a sentence begins with: "The Secretary-General ...". */
        private Optional<Thing> opening(Line line) {
            return line.tokens().stream()
                    .skip(line.body())
                    .limit(3)
                    .flatMap(token -> token.mark().stream())
                    .map(Mark::thing)
                    .filter(selves::contains)
                    .findFirst();
        }

        private boolean pronoun(Line line) {
            return words.in("pronoun", line.word(0)) || words.in("pronoun-state", line.word(0));
        }

        void read(Line line) {
            Optional<Thing> before = spokenOf;
            Selves named = new Selves(words, line, selves, party.isPresent(), spokenOf.isPresent());
            Agent agent = new Agent(words, line, named);
            List<Doing> done = new ArrayList<>();
            for (Doing doing : doings.in(line, selves)) {
                boolean quoted = quotation.holds(line.at(doing.from()).start());
                boolean within =
                        !done.isEmpty() && doing.from() < done.getLast().to();
                if (!quoted && !within && agent.does(doing, done)) {
                    done.add(doing);
                }
            }
            spokenOf = opening(line).or(() -> pronoun(line) ? spokenOf : Optional.empty());
            for (int i = 0; i < done.size(); i++) {
                int limit = i + 1 < done.size() ? done.get(i + 1).from() : line.size();
                Doing doing = done.get(i);
                Complement complement = new Complement(words, line);
                List<Target> targets = complement.targets(doing, limit);
                if (targets.isEmpty() && i + 1 < done.size() && joined(line, doing.to(), limit)) {
                    int next = i + 2 < done.size() ? done.get(i + 2).from() : line.size();
                    boolean same = doing.act().equals(done.get(i + 1).act());
                    targets = same ? List.of() : complement.targets(done.get(i + 1), next);
                }
                for (Target target : targets) {
                    claim(
                            line,
                            doing,
                            target,
                            named.before(doing.from()).or(() -> party).or(() -> before));
                }
            }
        }

        /** Whether nothing but "and" stands between two verbs: "we welcome and support". */
        private boolean joined(Line line, int from, int to) {
            int at = line.word(from).equals(",") ? from + 1 : from;
            return line.word(at).equals("and") && words.after(line, at + 1) == to;
        }

        private void claim(Line line, Doing doing, Target target, Optional<Thing> who) {
            if (who.isEmpty()) {
                return;
            }
            int start = line.at(target.from()).start();
            int end = line.at(target.to() - 1).end();
            int from = Math.min(start, line.at(doing.from()).start());
            int to = Math.max(end, line.at(doing.to() - 1).end());
            Claim claim = new Claim(
                    who.get(),
                    doing.act().predicate(),
                    target.thing().orElseGet(() -> coined(doing.act(), text.words(start, end))),
                    Optional.of(target)
                            .filter(t -> t.reason() >= 0 && t.reasonEnd() > t.reason())
                            .map(t -> text.words(
                                    line.at(t.reason()).start(),
                                    line.at(t.reasonEnd() - 1).end())),
                    Optional.empty(),
                    who,
                    doing.act().speechAct(),
                    doing.act().modality(),
                    Grounding.EXPLICIT,
                    Completeness.COMPLETE,
                    Voice.SPEAKER,
                    text.span(from, to),
                    text.span(start, end),
                    "act/" + doing.act().speechAct().term() + (doing.use() == Use.LIGHT ? "-noun" : ""));
            boolean told = earlier.over(claim.span())
                    .anyMatch(other -> other.predicate().equals(claim.predicate())
                            && (target.thing().isEmpty() || id(other.object()).equals(id(claim.object()))));
            if (!told && !claim.subject().equals(claim.object())) {
                claims.add(claim);
            }
        }

        private static String id(Term term) {
            return term instanceof Thing thing ? thing.id() : term.abbreviated();
        }

        private Thing coined(Act act, String label) {
            Thing thing = new Thing(act.type().equals("Issue") ? Kind.ISSUE : Kind.ACTION, Words.slug(label));
            described.putIfAbsent(thing, new Described(thing, act.type(), label, List.of()));
            return thing;
        }
    }
}
