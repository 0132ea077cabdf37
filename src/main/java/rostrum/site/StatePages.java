package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.ROS;
import rostrum.site.view.Link;
import rostrum.site.view.Part;
import rostrum.site.view.StatePage;
import rostrum.site.view.StatePage.Policies;
import rostrum.site.view.StatePage.Policy;
import rostrum.site.view.StatePage.Tie;
import rostrum.site.view.StatePage.Ties;

/** A state's page. */
final class StatePages {
    private static final List<Node> POLICIES = List.of(ROS.hasInstrument.asNode(), ROS.implements_.asNode());
    private static final List<Node> TIES = List.of(ROS.hasAgreementWith.asNode(), ROS.inTalksWith.asNode());
    private static final List<Node> SPOKEN_FOR = List.of(ROS.onBehalfOf.asNode(), ROS.delegationOf.asNode());

    private static final List<Node> PARTICULARS =
            List.of(ROS.iso3.asNode(), ROS.m49.asNode(), SKOS.exactMatch.asNode());

    private StatePages() {}

    /** Whether claims are shown as policies or ties, whatever matter they are of. */
    static boolean isGathered(Node predicate) {
        return POLICIES.contains(predicate) || TIES.contains(predicate);
    }

    static StatePage of(Told told, List<Link> data) {
        Node statements = ROS.onBehalfOf.asNode();
        return new StatePage(
                told.profile(data),
                told.particulars(PARTICULARS),
                told.years(statements, told.say().of("entity.years.statements")),
                told.heard(
                        statements,
                        told.say().of("entity.statements", told.names().words(told.thing()))),
                told.parts(Told.SUBJECT, both(POLICIES, TIES)),
                policies(told),
                ties(told),
                told.parts(Told.OBJECT, both(SPOKEN_FOR, TIES)),
                organs(told),
                told.mentions());
    }

    private static List<Node> both(List<Node> some, List<Node> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Each policy once, by the statement that told of it last, with its parts and what else is said of it. */
    private static Optional<Policies> policies(Told told) {
        List<ClaimRow> reports =
                told.claims(row -> row.subject().equals(told.thing()) && POLICIES.contains(row.predicate()));
        List<Node> seen = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        for (ClaimRow report : reports) {
            if (!seen.contains(report.object())) {
                seen.add(report.object());
                policies.add(policy(told, report));
            }
        }
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Policies(
                        policies,
                        told.all(List.of(Told.SUBJECT), POLICIES),
                        told.behind().href("policies", told.thing())));
    }

    private static Policy policy(Told told, ClaimRow report) {
        List<ClaimRow> its = told.claims(row -> row.subject().equals(report.object())).stream()
                .sorted(ClaimRow.IN_THE_TEXT)
                .toList();
        Node pillar = ROS.hasPillar.asNode();
        return new Policy(
                told.row(report),
                its.stream()
                        .filter(row -> row.predicate().equals(pillar))
                        .map(row -> told.names().words(row.object()))
                        .distinct()
                        .toList(),
                its.stream()
                        .filter(row -> !row.predicate().equals(pillar))
                        .map(row -> told.sentence(row))
                        .distinct()
                        .toList());
    }

    /** Agreements and talks in which the state is either side. */
    private static Optional<Ties> ties(Told told) {
        List<Link> all = told.all(List.of(Told.SUBJECT, Told.OBJECT), TIES);
        List<Tie> ties = told
                .claims(row -> TIES.contains(row.predicate())
                        && (row.subject().equals(told.thing()) || row.object().equals(told.thing())))
                .stream()
                .map(row -> tie(told, row))
                .filter(all.isEmpty() ? tie -> true : once())
                .sorted(Comparator.comparing(Tie::kind)
                        .thenComparing(tie -> tie.row().about().words()))
                .toList();
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ties(
                        ClaimViews.key(told.thing()), ties, all, told.behind().href("ties", told.thing())));
    }

    /** Of what is listed elsewhere one line for each state and kind, by the statement that told of it last. */
    private static Predicate<Tie> once() {
        Set<List<String>> seen = new HashSet<>();
        return tie -> seen.add(List.of(tie.code(), tie.kind()));
    }

    private static Tie tie(Told told, ClaimRow row) {
        boolean reached = row.predicate().equals(ROS.hasAgreementWith.asNode());
        Node other = row.subject().equals(told.thing()) ? row.object() : row.subject();
        return new Tie(
                ClaimViews.key(other),
                reached ? "agreement" : "talks",
                told.row(row),
                told.say().of(reached ? "entity.tie.agreement" : "entity.tie.talks"),
                row.realizedBy().map(told.names()::link).orElse(Link.words("")));
    }

    private static Optional<Part> organs(Told told) {
        List<Node> its = told.tallied().found("organ", told.rows());
        List<ClaimRow> rows = told.claims(row -> its.contains(row.claim()));
        return told.part(
                "organs",
                told.say().of("entity.organs"),
                rows,
                "organ",
                told.behind().href("organs", told.thing()));
    }
}
