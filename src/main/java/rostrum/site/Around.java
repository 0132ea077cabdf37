package rostrum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Store;

/** What stands around claims: names of things, labels and days of speeches, quoted words, checks against the record. */
final class Around {
    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private final Map<Node, Map<Node, List<Node>>> read = new HashMap<>();
    private final Map<Node, Node> checks = new HashMap<>();

    /** What is wanted; all of it is asked for at once. */
    static final class Wanted {
        private final Map<Node, Node> described = new LinkedHashMap<>();
        private final Set<Node> named = new LinkedHashSet<>();
        private final Set<Node> speeches = new LinkedHashSet<>();
        private final Set<Node> quotes = new LinkedHashSet<>();
        private final Set<Node> contexts = new LinkedHashSet<>();
        private final Set<Node> checked = new LinkedHashSet<>();

        /** The name of a thing: the reference data's, else the one that the first graph that is given here gives it. */
        Wanted thing(Node graph, Node thing) {
            if (thing.isURI()) {
                described.putIfAbsent(thing, graph);
                named.add(thing);
            }
            return this;
        }

        /** The name that the reference data give a thing. */
        Wanted thing(Node thing) {
            if (thing.isURI()) {
                named.add(thing);
            }
            return this;
        }

        Wanted speech(Node speech) {
            speeches.add(speech);
            return this;
        }

        /** @param selector a text quote selector, whose words are wanted */
        Wanted quote(Node selector) {
            quotes.add(selector);
            return this;
        }

        /** @param selector a text quote selector, whose words are wanted with what stands beside them */
        Wanted context(Node selector) {
            contexts.add(selector);
            return this;
        }

        /** What a claim in a sentence names. */
        Wanted sentence(ClaimRow row) {
            row.claimant().ifPresent(claimant -> thing(row.graph(), claimant));
            return thing(row.graph(), row.subject()).thing(row.graph(), row.object());
        }

        /** What a claim on a line names, and its words. */
        Wanted line(Iris iris, ClaimRow row) {
            return sentence(row).speech(row.speech()).quote(ClaimViews.selector(iris, row));
        }

        /** As on a line, and the check against the record. */
        Wanted whole(Iris iris, ClaimRow row) {
            checked.add(row.claim());
            return line(iris, row);
        }
    }

    private Around() {}

    static Around read(Store store, Node reference, Wanted wanted) {
        Around around = new Around();
        Query query = SiteQuery.AROUND.with(Map.of(
                "describing", List.copyOf(wanted.described.values()),
                "described", wanted.described.keySet(),
                "named", wanted.named,
                "speeches", wanted.speeches,
                "quotes", wanted.quotes,
                "contexts", wanted.contexts,
                "claims", wanted.checked,
                "reference", List.of(reference)));
        store.select(query, Map.of(), row -> List.of(row.get(THING), row.get(PROPERTY), row.get(VALUE)))
                .forEach(row -> around.add(row.get(0), row.get(1), row.get(2)));
        return around;
    }

    private void add(Node thing, Node property, Node value) {
        read.computeIfAbsent(thing, first -> new HashMap<>())
                .computeIfAbsent(property, first -> new ArrayList<>())
                .add(value);
        if (property.equals(ROS.checks.asNode())) {
            checks.put(value, thing);
        }
    }

    /** In the order of the store, each once for each graph that has it. */
    List<Node> values(Node thing, Node property) {
        return read.getOrDefault(thing, Map.of()).getOrDefault(property, List.of());
    }

    /** The words of a text quote selector, as they are printed. */
    String exact(Node selector) {
        return words(selector, OA.exact.asNode());
    }

    /** A text quote selector's words with what stands beside them, on one line. */
    String inContext(Node selector) {
        String before = words(selector, OA.prefix.asNode());
        String after = words(selector, OA.suffix.asNode());
        return Words.oneLine(fromWord(before) + exact(selector) + toWord(after));
    }

    /** Without the end of a word that it may begin with. */
    private static String fromWord(String before) {
        int space = Words.oneLine(before).indexOf(' ');
        return space < 0 ? before : Words.oneLine(before).substring(space) + (endsInSpace(before) ? " " : "");
    }

    /** Without the beginning of a word that it may end with. */
    private static String toWord(String after) {
        int space = Words.oneLine(after).lastIndexOf(' ');
        return space < 0
                ? after
                : (startsInSpace(after) ? " " : "") + Words.oneLine(after).substring(0, space);
    }

    private static boolean endsInSpace(String words) {
        return !words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1));
    }

    private static boolean startsInSpace(String words) {
        return !words.isEmpty() && Character.isWhitespace(words.charAt(0));
    }

    /** As the data write it; empty where the record gives none. */
    String day(Node speech) {
        return words(speech, DCTerms.date.asNode());
    }

    String label(Node thing) {
        return Words.oneLine(words(thing, RDFS.label.asNode()));
    }

    /** The check of a claim against the record. */
    Optional<Node> check(Node claim) {
        return Optional.ofNullable(checks.get(claim));
    }

    String words(Node thing, Node property) {
        return values(thing, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo)
                .orElse("");
    }
}
