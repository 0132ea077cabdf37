package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;

/** The counts that a release keeps of a thing of which much is said; nothing for any other thing. */
final class Tallied {
    /** Parts of a page's query that find claims, and those of them that have a list of their own. */
    private static final List<String> FOUND =
            List.of("subject", "object", "organ", "policy", "paragraph", "realized", "happened");

    private static final List<String> OF_THEIR_OWN = List.of("organ", "paragraph", "realized", "happened");

    /** Roles in which what is counted is about things that belong to the thing. */
    private static final Map<Node, String> BELONGING =
            Map.of(ROS.ofState.asNode(), "organ", ROS.hasInstrument.asNode(), "policy");

    private final Map<Counted, Long> counts = new HashMap<>();
    private final Map<Counted, SortedMap<String, Long>> years = new HashMap<>();
    private final Map<Node, Long> together = new HashMap<>();
    private final List<Node> latest = new ArrayList<>();
    private final List<Node> mentions = new ArrayList<>();

    /** By the part of a page's query that would find them. */
    private final Map<String, Belonging> belonging = new HashMap<>();

    /**
     * What is counted.
     *
     * @param role {@code ros:subject} or {@code ros:object}: as what the thing stands in the claims
     */
    record Counted(Node role, Node predicate) {}

    /** Claims about what belongs to the thing: how many, and those that a page reads. */
    private record Belonging(long count, List<Node> read) {}

    private Tallied() {}

    static Tallied of(PageRows rows) {
        Tallied tallied = new Tallied();
        rows.of("tally")
                .collect(Collectors.groupingBy(PageRows.Row::subject))
                .values()
                .forEach(tallied::add);
        return tallied;
    }

    private void add(List<PageRows.Row> tally) {
        Optional<Long> count = value(tally, ROS.tallyCount.asNode())
                .map(Node::getLiteralLexicalForm)
                .map(Long::valueOf);
        Optional<Node> role = value(tally, ROS.tallyRole.asNode());
        Optional<Node> predicate = value(tally, ROS.predicate.asNode());
        if (count.isEmpty() || role.isEmpty()) {
            return;
        }
        if (predicate.isEmpty()) {
            Optional.ofNullable(BELONGING.get(role.get()))
                    .ifPresent(part -> belonging.put(part, new Belonging(count.get(), kept(tally))));
            return;
        }
        Counted matter = new Counted(role.get(), predicate.get());
        Optional<Node> year = value(tally, ROS.tallyYear.asNode());
        Optional<Node> with = value(tally, ROS.tallyWith.asNode());
        if (year.isPresent()) {
            years.computeIfAbsent(matter, first -> new TreeMap<>())
                    .put(year.get().getLiteralLexicalForm(), count.get());
        } else if (with.isPresent()) {
            together.put(with.get(), count.get());
        } else {
            counts.put(matter, count.get());
            List<Node> its = predicate.get().equals(ROS.mentions.asNode()) ? mentions : latest;
            List<Node> kept = kept(tally);
            boolean isShort = count.get() <= Told.LONG || StatePages.isGathered(predicate.get());
            its.addAll(isShort ? kept : newest(kept));
        }
    }

    private static List<Node> kept(List<PageRows.Row> tally) {
        return tally.stream()
                .filter(row -> row.property().equals(ROS.latestClaim.asNode()))
                .map(PageRows.Row::value)
                .toList();
    }

    private static Optional<Node> value(List<PageRows.Row> tally, Node property) {
        return tally.stream()
                .filter(row -> row.property().equals(property))
                .map(PageRows.Row::value)
                .findFirst();
    }

    /** Whether the release keeps counts of the thing. */
    boolean isKept() {
        return !counts.isEmpty();
    }

    Optional<Long> count(Node role, Node predicate) {
        return Optional.ofNullable(counts.get(new Counted(role, predicate)));
    }

    SortedMap<String, Long> years(Node role, Node predicate) {
        return years.getOrDefault(new Counted(role, predicate), new TreeMap<>());
    }

    /** Documents cited by the same statements, with how many cite both. */
    Map<Node, Long> together() {
        return together;
    }

    /** The claims that a page reads: the latest that are counted, and those that the page's query found by name. */
    List<Node> claims(PageRows rows) {
        Stream<Node> found = FOUND.stream()
                .filter(part -> !isKept() || !part.matches("subject|object"))
                .flatMap(part -> few(part, found(part, rows)).stream());
        return Stream.concat(latest.stream(), found).distinct().toList();
    }

    /** Of what is listed elsewhere those that are shown. */
    private List<Node> few(String part, List<Node> found) {
        long count = counted(part).orElse((long) found.size());
        return count > Told.FOUND && OF_THEIR_OWN.contains(part) ? newest(found) : found;
    }

    /** Of so many those that are shown. */
    private static List<Node> newest(List<Node> counted) {
        return counted.stream()
                .sorted(Comparator.comparing(Node::getURI, NaturalOrder::compare)
                        .reversed())
                .limit(Told.shown(Integer.MAX_VALUE))
                .toList();
    }

    /** Claims that a part of the page's query found, or the latest of them where the release counted them. */
    List<Node> found(String part, PageRows rows) {
        Belonging counted = belonging.get(part);
        return counted == null ? rows.subjects(part) : counted.read();
    }

    /** How many claims that a part of the page's query would find are counted. */
    Optional<Long> counted(String part) {
        return Optional.ofNullable(belonging.get(part)).map(Belonging::count);
    }

    /** The latest spans that name the thing, or those at hand, which are then all. */
    List<Node> mentions(PageRows rows) {
        return isKept() ? mentions : rows.subjects("mention");
    }
}
