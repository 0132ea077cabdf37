package rostrum.reading.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import rostrum.authority.Authority;
import rostrum.reading.claim.Rule.Template;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.reading.text.Sentence;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.Reading.Flag;
import rostrum.statement.Span;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** Reads the claims of a speech by the rules of {@code claims.rules}. Compiled once; safe for use by many threads. */
public final class ClaimRules {
    /**
     * How often a sentence's characters may be looked at, for all rules together; of the 5,650 sentences of the sample
     * corpus, the most costly one takes 370,944.
     */
    private static final int LOOKS = 10_000_000;

    /** Characters of an unread sentence that its flag shows. */
    private static final int SHOWN = 200;

    private final List<Rule> rules;

    /** @param authority for the user's own rules */
    public ClaimRules(Authority authority) {
        try (InputStream in = ClaimRules.class.getResourceAsStream("/rostrum/reading/claims.rules")) {
            if (in == null) {
                throw new IllegalStateException("claims.rules is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n\n"
                    + authority.ownPhrases("claims.rules");
            rules = Arrays.stream(text.split("\\n\\n+"))
                    .filter(block -> block.contains("rule ") && block.contains("\npattern "))
                    .map(Rule::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("claims.rules cannot be read", unreadable);
        }
    }

    /** Claims of the speaker, the things that they coin, and which sentences were not read to their end. */
    public record Found(List<Claim> claims, List<Described> described, List<Flag> flags) {}

    /**
     * @param marks names in the text; where they overlap, the later in the list counts
     * @param self the speaker's party
     */
    public Found read(RepairedText text, List<Mark> marks, Thing self, Optional<SpeechRecord> record) {
        Discourse discourse = new Discourse(text, marks, self, record);
        List<Claim> claims = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (MaskedSentence masked : MaskedSentence.all(text.value(), Sentence.in(text), marks, self)) {
            if (masked.cut()) {
                flags.add(unread(
                        text, masked.offset(), masked.offset() + masked.masked().length()));
            }
            for (Hit hit : hits(masked, text, flags)) {
                Things things = new Things(discourse, hit.match, masked.offset());
                for (Template template : hit.rule.templates()) {
                    apply(hit.rule, template, things, discourse, claims);
                }
            }
        }
        return new Found(
                claims, discourse.described(), flags.stream().distinct().toList());
    }

    /** What the rules find in a sentence; where it costs too much, what they had found until then. */
    private List<Hit> hits(MaskedSentence masked, RepairedText text, List<Flag> flags) {
        List<Hit> hits = new ArrayList<>();
        BoundedText bounded = new BoundedText(masked.masked(), LOOKS);
        try {
            for (Rule rule : rules) {
                if (rule.triggered(masked.masked())) {
                    Matcher matcher = rule.pattern().matcher(bounded);
                    while (matcher.find()) {
                        hits.add(new Hit(rule, matcher.toMatchResult()));
                    }
                }
            }
        } catch (BoundedText.Exhausted tooCostly) {
            flags.add(unread(
                    text, masked.offset(), masked.offset() + masked.masked().length()));
        }
        hits.sort(Comparator.comparingInt(hit -> hit.match.start()));
        return hits;
    }

    private static Flag unread(RepairedText text, int start, int end) {
        return new Flag(
                "sentence-unread",
                "The sentence that begins here is too long or too involved to be read to its end.",
                text.span(start, Math.min(end, start + SHOWN)));
    }

    private static void apply(Rule rule, Template template, Things things, Discourse discourse, List<Claim> claims) {
        List<Member> objects = things.of(template.object());
        List<Member> subjects = things.of(template.subject());
        boolean together =
                group(template.subject()).equals(group(template.object())) && objects.size() == subjects.size();
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = 0; j < objects.size(); j++) {
                if ((!together || i == j) && subjects.get(i).term() instanceof Thing subject) {
                    Member listed = subjects.size() > 1 ? subjects.get(i) : objects.get(j);
                    claim(rule, template, things, discourse, subject, objects.get(j), listed)
                            .ifPresent(claims::add);
                }
            }
        }
    }

    private static Optional<Claim> claim(
            Rule rule,
            Template template,
            Things things,
            Discourse discourse,
            Thing subject,
            Member object,
            Member listed) {
        int from = template.from().equals("*") ? listed.start() : things.start(template.from());
        int to = template.to().equals("*") ? listed.end() : things.end(template.to());
        int argumentFrom = template.argument().equals("*") ? object.start() : things.start(template.argument());
        int argumentTo = template.argument().equals("*") ? object.end() : things.end(template.argument());
        if (from < 0 || to <= from || argumentFrom < 0 || subject.equals(object.term())) {
            return Optional.empty();
        }
        RepairedText text = discourse.text();
        boolean truncated = object.completeness().isPresent();
        if (template.object().startsWith("belief:")) {
            boolean content = object.modality().isPresent();
            from = content ? object.start() : from;
            to = truncated ? to : object.end();
            argumentFrom = from;
            argumentTo = to;
        }
        if (template.predicate().equals("submits") && object.term() instanceof Thing document) {
            discourse.submits(subject, document);
        }
        Span span = text.span(from, to);
        Completeness completeness = template.garbled()
                ? Completeness.GARBLED
                : object.completeness().orElse(Completeness.COMPLETE);
        Modality modality = object.modality().orElse(template.modality());
        return Optional.of(new Claim(
                subject,
                template.predicate(),
                object.term(),
                template.about()
                        .filter(group -> things.start(group) >= 0)
                        .map(group -> things.words(things.start(group), things.end(group))),
                realized(template, object.term(), discourse, from),
                Optional.of(discourse.self()),
                template.act(),
                modality,
                object.grounding()
                        .filter(g -> template.grounding() == Claim.Grounding.EXPLICIT)
                        .orElse(template.grounding()),
                completeness,
                Voice.SPEAKER,
                span,
                text.span(argumentFrom, argumentTo),
                rule.name()));
    }

    /** The agreement or the talks behind a direct relation between states. */
    private static Optional<Thing> realized(Template template, Term other, Discourse discourse, int before) {
        boolean reached = template.predicate().equals("hasAgreementWith");
        if (!(reached || template.predicate().equals("inTalksWith")) || !(other instanceof Thing state)) {
            return Optional.empty();
        }
        String self = discourse.self().id();
        String pair = self.compareTo(state.id()) < 0 ? self + "-" + state.id() : state.id() + "-" + self;
        String about = discourse
                .last(Kind.APPROACH, before)
                .or(() -> discourse.last(Kind.ISSUE, before))
                .map(thing -> "-" + thing.id())
                .orElse("");
        return Optional.of(discourse.coin(
                reached ? Kind.AGREEMENT : Kind.NEGOTIATION,
                pair + about,
                reached ? "BilateralAgreement" : "Negotiation",
                (reached ? "Agreement" : "Talks") + " between " + pair.replace("-", " and "),
                List.of(
                        new Fact("hasParty", discourse.self()),
                        new Fact("hasParty", state),
                        new Fact("agreementStatus", new Value(reached ? "reached" : "in-talks", "string")))));
    }

    private static String group(String expression) {
        return expression.substring(expression.indexOf(':') + 1);
    }

    private record Hit(Rule rule, MatchResult match) {}
}
