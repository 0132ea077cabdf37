package rostrum.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rostrum.authority.Authority;
import rostrum.reading.citation.Citation;
import rostrum.reading.citation.Citations;
import rostrum.reading.claim.ClaimRules;
import rostrum.reading.heading.Heading;
import rostrum.reading.names.Names;
import rostrum.reading.text.Mark;
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
import rostrum.statement.Mention;
import rostrum.statement.Mention.Form;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.Speaker;
import rostrum.statement.Statement;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** Reads a statement: heading, citations, names, claims, in that order, each a pure function of what came before. */
public final class StatementReader {
    private static final Thing NOBODY = new Thing(Kind.STATE, "unknown");

    private final Names names;
    private final ClaimRules rules;

    public StatementReader(Authority authority) {
        this.names = new Names(authority);
        this.rules = new ClaimRules();
    }

    public Reading read(Statement statement) {
        RepairedText text = RepairedText.of(statement.text());
        Speaker speaker = Heading.read(text, names.parties());
        List<Citation> citations = Citations.in(text);
        List<Mark> marks = marks(text, citations);
        Thing self = speaker.represents().orElse(NOBODY);
        Map<Thing, Described> described = new TreeMap<>();
        List<Claim> claims = new ArrayList<>(ofHeading(statement, speaker, described));
        if (!self.equals(NOBODY)) {
            ClaimRules.Found found = rules.read(text, marks, self, statement.record());
            claims.addAll(found.claims());
            found.described().forEach(thing -> described.put(thing.thing(), thing));
        }
        claims.addAll(ofCitations(statement, text, citations, self, described));
        claims.sort(Comparator.comparing(Claim::span, Comparator.comparingInt(Span::start)));
        for (Mark mark : marks) {
            if (mark.thing().kind() == Kind.PLACE) {
                described.putIfAbsent(
                        mark.thing(),
                        new Described(mark.thing(), "Place", text.words(mark.start(), mark.end()), List.of()));
            }
        }
        return new Reading(
                statement, speaker, mentions(text, marks), claims, new ArrayList<>(described.values()), List.of());
    }

    /** Names, then documents over them: a number in a symbol is no name. */
    private List<Mark> marks(RepairedText text, List<Citation> citations) {
        List<Mark> marks = new ArrayList<>();
        names.marks(text).stream()
                .sorted(Comparator.comparing((Mark mark) -> mark.thing().kind() != Kind.ISSUE))
                .forEach(marks::add);
        for (Citation citation : citations) {
            marks.add(new Mark(citation.document(), citation.documentStart(), citation.end(), Form.NAMED));
            citation.paragraph()
                    .ifPresent(number -> marks.add(
                            new Mark(paragraph(citation, number), citation.start(), citation.end(), Form.NAMED)));
        }
        return marks;
    }

    private static List<Mention> mentions(RepairedText text, List<Mark> marks) {
        return marks.stream()
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
            Statement statement,
            RepairedText text,
            List<Citation> citations,
            Thing self,
            Map<Thing, Described> described) {
        List<Claim> claims = new ArrayList<>();
        for (Citation citation : citations) {
            describe(citation, described);
            Span span = text.span(citation.start(), citation.end());
            Thing cited = citation.paragraph()
                    .map(number -> paragraph(citation, number))
                    .orElse(citation.document());
            claims.add(new Claim(
                    new Thing(Kind.SPEECH, statement.key()),
                    "cites",
                    cited,
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
        return claims;
    }

    private static void describe(Citation citation, Map<Thing, Described> described) {
        String type = citation.symbol().contains("/RES/") ? "Resolution" : "Document";
        Fact symbol = new Fact("symbol", new Value(citation.symbol(), "string"));
        described.putIfAbsent(
                citation.document(), new Described(citation.document(), type, citation.symbol(), List.of(symbol)));
        citation.paragraph().ifPresent(number -> {
            Thing paragraph = paragraph(citation, number);
            String label = citation.symbol() + ", paragraph " + number;
            described.putIfAbsent(
                    paragraph,
                    new Described(
                            paragraph,
                            "ResolutionParagraph",
                            label,
                            List.of(new Fact("isPartOf", citation.document()))));
        });
    }

    private static Thing paragraph(Citation citation, String number) {
        return new Thing(Kind.DOCUMENT, citation.document().id() + "-para-" + number);
    }
}
