package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.MeetingPage;
import rostrum.site.view.MeetingPage.Session;
import rostrum.site.view.MeetingPage.Spoken;
import rostrum.site.view.Paging;
import rostrum.site.view.Part;

/** The page of a meeting, and of a record of one. */
final class MeetingPages {
    private MeetingPages() {}

    /**
     * @param number of the page of statements, from 1
     * @throws NotAnswered where there is no such page
     */
    static MeetingPage of(Told told, List<Link> data, int number) {
        List<Session> sessions = sessions(told);
        int count = sessions.stream()
                .mapToInt(session -> session.statements().size())
                .sum();
        Paging paging = Paging.of(number, count, told.places().href(told.thing()));
        if (number > paging.pages()) {
            throw NotAnswered.unknown(told.thing().getURI() + ", page " + number);
        }
        List<Part> parts = new ArrayList<>(told.parts(Told.OBJECT, List.of()));
        parts.addAll(told.parts(Told.SUBJECT, List.of()));
        return new MeetingPage(
                told.profile(data),
                told.rows().subjects("item").stream()
                        .filter(meeting -> !meeting.equals(told.thing()))
                        .map(told.names()::link)
                        .toList(),
                told.rows()
                        .value("item", DCTerms.date.asNode())
                        .map(day -> told.say().day(day.getLiteralLexicalForm()))
                        .orElse(""),
                Stream.of(ROS.agendaItem.asNode(), ROS.agendaSubItem.asNode())
                        .flatMap(property -> told.rows().values("item", property).stream())
                        .map(Node::getLiteralLexicalForm)
                        .toList(),
                shown(sessions, paging),
                paging,
                told.behind()
                        .href(told.places().kind(told.thing()).equals("record") ? "printed" : "speeches", told.thing()),
                told.rows()
                        .of("adopted")
                        .map(row -> adopted(told, row))
                        .distinct()
                        .toList(),
                told.behind().href("adopted", told.thing()),
                parts,
                told.mentions());
    }

    private static Fact adopted(Told told, PageRows.Row row) {
        String title = row.value().isLiteral() ? row.value().getLiteralLexicalForm() : "";
        return new Fact(told.names().link(row.subject()), Link.words(title), Link.words(""));
    }

    private static List<Session> sessions(Told told) {
        Map<Node, Map<Node, List<Node>>> speeches = new LinkedHashMap<>();
        told.rows()
                .of("speech")
                .forEach(row -> speeches.computeIfAbsent(
                                row.subject(), first -> new TreeMap<>(Comparator.comparing(Node::getURI)))
                        .computeIfAbsent(row.property(), first -> new ArrayList<>())
                        .add(row.value()));
        Map<String, List<Node>> byRecord = new TreeMap<>(NaturalOrder::compare);
        speeches.forEach((speech, facts) -> byRecord.computeIfAbsent(
                        first(facts, DCTerms.isPartOf.asNode())
                                .map(Node::getURI)
                                .orElse(""),
                        first -> new ArrayList<>())
                .add(speech));
        return byRecord.values().stream()
                .map(its -> new Session(
                        first(speeches.getOrDefault(its.getFirst(), Map.of()), DCTerms.isPartOf.asNode())
                                .map(told.names()::link)
                                .orElse(Link.words("")),
                        its.stream()
                                .sorted(Comparator.comparing(Node::getURI, NaturalOrder::compare))
                                .map(speech -> spoken(told, speech, speeches.getOrDefault(speech, Map.of())))
                                .toList()))
                .toList();
    }

    /** The statements of one page under the records that they stand in. */
    private static List<Session> shown(List<Session> sessions, Paging paging) {
        List<Session> shown = new ArrayList<>();
        int before = 0;
        for (Session session : sessions) {
            List<Spoken> its = paging.cut(session.statements(), before);
            if (!its.isEmpty()) {
                shown.add(new Session(session.record(), its));
            }
            before += session.statements().size();
        }
        return shown;
    }

    private static Spoken spoken(Told told, Node speech, Map<Node, List<Node>> facts) {
        String label = facts.getOrDefault(RDFS.label.asNode(), List.of()).stream()
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.comparing((String words) -> words.startsWith("Speech "))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(ClaimViews.key(speech));
        return new Spoken(
                first(facts, ROS.speechNumber.asNode())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                new Link(told.places().href(speech), label.replaceFirst(", [^,]+, speech \\d+$", ""), "speech"),
                first(facts, ROS.recordedParty.asNode())
                        .map(told.names()::link)
                        .or(() -> first(facts, ROS.recordedPartyName.asNode())
                                .map(name -> Link.words(name.getLiteralLexicalForm())))
                        .orElse(Link.words("")));
    }

    private static Optional<Node> first(Map<Node, List<Node>> facts, Node property) {
        return facts.getOrDefault(property, List.of()).stream().findFirst();
    }
}
