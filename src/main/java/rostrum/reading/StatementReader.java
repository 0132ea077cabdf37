package rostrum.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rostrum.authority.Authority;
import rostrum.reading.act.Acts;
import rostrum.reading.citation.Citation;
import rostrum.reading.citation.Citations;
import rostrum.reading.claim.ClaimRules;
import rostrum.reading.heading.Heading;
import rostrum.reading.names.Known;
import rostrum.reading.names.Names;
import rostrum.reading.names.Unresolved;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.Mention;
import rostrum.statement.Mention.Form;
import rostrum.statement.Reading;
import rostrum.statement.Reading.Flag;
import rostrum.statement.Span;
import rostrum.statement.Speaker;
import rostrum.statement.Statement;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;

/** Reads a statement: heading, citations, names, claims, in that order, each a pure function of what came before. */
public final class StatementReader {
    private static final Thing NOBODY = new Thing(Kind.STATE, "unknown");

    private final Names names;
    private final Citations citations;
    private final Heading heading;
    private final Known known;
    private final ClaimRules rules;
    private final Acts acts;

    public StatementReader(Authority authority) {
        this.names = new Names(authority);
        this.citations = new Citations(authority);
        this.heading = new Heading(authority);
        this.known = new Known(authority);
        this.rules = new ClaimRules(authority);
        this.acts = new Acts(authority);
    }

    public Reading read(Statement statement) {
        RepairedText text = RepairedText.of(statement.text());
        List<Mark> named = names.marks(text);
        Speaker speaker = heading.read(text, named);
        List<Citation> cited = citations.in(text);
        List<Mark> marks = marks(names.issues(text), named, cited);
        Thing self = speaker.represents().orElse(NOBODY);
        Map<Thing, Described> described = new TreeMap<>();
        List<Claim> claims = new ArrayList<>(ofHeading(statement, speaker, described));
        List<Flag> unread = new ArrayList<>();
        if (!self.equals(NOBODY)) {
            ClaimRules.Found found = rules.read(text, marks, self, statement.record());
            claims.addAll(found.claims());
            unread.addAll(found.flags());
            found.described().forEach(thing -> described.put(thing.thing(), thing));
        }
        Acts.Found done = acts.read(text, marks, speaker.represents(), claims);
        claims.addAll(done.claims());
        done.described().forEach(thing -> described.putIfAbsent(thing.thing(), thing));
        if (self.kind() == Kind.STATE && !self.equals(NOBODY)) {
            Acts.Found owned = acts.policies(text, marks, self, claims, List.copyOf(described.values()));
            claims.addAll(owned.claims());
            owned.described().forEach(thing -> described.putIfAbsent(thing.thing(), thing));
        }
        claims.addAll(ofCitations(statement, text, cited, self));
        claims.sort(Comparator.comparing(Claim::span, Comparator.comparingInt(Span::start)));
        for (Mark mark : marks) {
            known.described(mark.thing(), text.words(mark.start(), mark.end()))
                    .ifPresent(one -> described.putIfAbsent(one.thing(), one));
        }
        cited.stream()
                .flatMap(citation -> citation.described().stream())
                .forEach(one -> described.putIfAbsent(one.thing(), one));
        return new Reading(
                statement,
                speaker,
                mentions(text, marks, named),
                claims,
                new ArrayList<>(described.values()),
                Stream.of(
                                Heading.flags(speaker),
                                Citations.flags(text, cited),
                                Unresolved.flags(text, Heading.body(text), everything(marks, named)),
                                unread)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Issues, names over them, documents over both: a number in a symbol is no name. */
    private static List<Mark> marks(List<Mark> issues, List<Mark> named, List<Citation> cited) {
        List<Mark> marks = new ArrayList<>(issues);
        named.stream().filter(mark -> mark.form() != Form.NESTED).forEach(marks::add);
        for (Citation citation : cited) {
            marks.add(citation.mark());
            citation.paragraphs().stream().map(Citation.Paragraph::mark).forEach(marks::add);
        }
        return marks;
    }

    private static List<Mark> everything(List<Mark> marks, List<Mark> named) {
        return Stream.concat(marks.stream(), named.stream()).toList();
    }

    private static List<Mention> mentions(RepairedText text, List<Mark> marks, List<Mark> named) {
        return Stream.concat(marks.stream(), named.stream().filter(mark -> mark.form() == Form.NESTED))
                .map(mark -> new Mention(mark.thing(), text.span(mark.start(), mark.end()), mark.form()))
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Claim> ofHeading(Statement statement, Speaker speaker, Map<Thing, Described> described) {
        List<Claim> claims = new ArrayList<>();
        Thing speech = new Thing(Kind.SPEECH, statement.key());
        speaker.nameSpan().ifPresent(span -> {
            String name = speaker.name().orElse("");
            String party = speaker.represents().map(thing -> "-" + thing.id()).orElse("");
            String id = (name + party)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            Thing person = new Thing(Kind.PERSON, id.isEmpty() ? "unnamed" : id);
            String label = speaker.honorific().map(title -> title + " ").orElse("") + name;
            described.put(person, new Described(person, "Person", label, List.of()));
            claims.add(record(speech, "speaker", person, span, span, "heading/name"));
        });
        speaker.partySpan()
                .ifPresent(span -> speaker.represents()
                        .ifPresent(party ->
                                claims.add(record(speech, "onBehalfOf", party, span, inside(span), "heading/party"))));
        speaker.languageSpan()
                .ifPresent(span -> speaker.language().ifPresent(code -> {
                    int word = statement.text().cut(span).lastIndexOf(' ');
                    Span argument = new Span(span.start() + word + 1, span.end() - 1);
                    claims.add(record(
                            speech, "deliveredIn", new Thing(Kind.LANGUAGE, code), span, argument, "heading/language"));
                }));
        return claims;
    }

    private static Span inside(Span bracketed) {
        return new Span(bracketed.start() + 1, bracketed.end() - 1);
    }

    private static Claim record(Thing speech, String predicate, Term object, Span span, Span argument, String rule) {
        return new Claim(
                speech,
                predicate,
                object,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SpeechAct.IDENTIFY,
                Modality.ASSERTED,
                Grounding.EXPLICIT,
                Completeness.COMPLETE,
                Voice.RECORD,
                span,
                argument,
                rule);
    }

    private static List<Claim> ofCitations(
            Statement statement, RepairedText text, List<Citation> citations, Thing self) {
        List<Claim> claims = new ArrayList<>();
        for (Citation citation : citations) {
            List<Mark> cited = citation.paragraphs().isEmpty()
                    ? List.of(citation.mark())
                    : citation.paragraphs().stream()
                            .map(Citation.Paragraph::mark)
                            .toList();
            for (Mark mark : cited) {
                Span span = text.span(mark.start(), mark.end());
                claims.add(new Claim(
                        new Thing(Kind.SPEECH, statement.key()),
                        "cites",
                        mark.thing(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(self).filter(party -> !party.equals(NOBODY)),
                        SpeechAct.CITE,
                        Modality.ASSERTED,
                        Grounding.EXPLICIT,
                        Completeness.COMPLETE,
                        Voice.SPEAKER,
                        span,
                        span,
                        "citation/symbol"));
            }
        }
        return claims;
    }
}
