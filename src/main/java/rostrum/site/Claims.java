package rostrum.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import rostrum.site.view.ClaimView;
import rostrum.site.view.Link;
import rostrum.site.view.OnRecord;
import rostrum.statement.Span;
import rostrum.store.Store;

/** Claims as the store has them, in the order of the text. */
final class Claims {
    private static final List<String> QUALITIES =
            List.of("speechAct", "modality", "grounding", "completeness", "voice");

    private final Store store;
    private final Places places;
    private final Words words;

    Claims(Store store, Places places, Words words) {
        this.store = store;
        this.places = places;
        this.words = words;
    }

    /**
     * A claim and where its words stand.
     *
     * @param object what it leads to, where that is a thing
     */
    record Placed(ClaimView view, Node subject, Node predicate, Node object, Span evidence, Span argument) {}

    /** @param about the claim, speech or thing whose claims are wanted, as the query understands it */
    List<Placed> of(SiteQuery query, Node about) {
        return store.reading(() -> store.select(query.sparql(), Map.of("about", about), this::placed)).stream()
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(
                                (Placed claim) -> claim.view().place().href().replaceAll("#.*", ""))
                        .thenComparing(Placed::evidence)
                        .thenComparing(claim -> claim.view().number()))
                .toList();
    }

    private Optional<Placed> placed(Binding row) {
        Node claim = row.get("claim");
        Optional<Span> evidence = Places.span(row.get("evidence"));
        Optional<Span> argument = Places.span(row.get("argument"));
        if (evidence.isEmpty() || argument.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Placed(
                view(row, claim),
                row.get("subject"),
                row.get("predicate"),
                row.get("object"),
                evidence.get(),
                argument.get()));
    }

    private ClaimView view(Binding row, Node claim) {
        int number = Places.number(claim);
        Node speech = row.get("speech");
        return new ClaimView(
                number,
                Words.oneLine(row.get("label").getLiteralLexicalForm()),
                new Link(places.href(claim), "claim " + number, "claim"),
                words.link(row.get("subject")),
                words.link(row.get("predicate")),
                words.link(row.get("object")),
                Words.oneLine(row.get("exact").getLiteralLexicalForm()),
                new Link(places.href(speech) + "#claim-" + number, words.label(speech), "speech"),
                optional(row, "regarding").map(words::label).orElse(""),
                optional(row, "claimant").map(words::link).orElse(Link.words("")),
                QUALITIES.stream()
                        .map(quality -> new Link("", term(row.get(quality)), quality))
                        .toList(),
                optional(row, "outcome").map(outcome -> onRecord(row, term(outcome))));
    }

    private OnRecord onRecord(Binding row, String outcome) {
        return new OnRecord(
                outcome,
                row.get("recordSays").getLiteralLexicalForm(),
                optional(row, "address")
                        .map(address ->
                                new Link(places.href(address), address.getURI().replaceFirst("^https?://", ""), ""))
                        .orElse(Link.words("our tables")),
                row.get("source").getLiteralLexicalForm());
    }

    private static String term(Node concept) {
        return Words.end(concept.getURI()).replace('-', ' ');
    }

    private static Optional<Node> optional(Binding row, String variable) {
        return Optional.ofNullable(row.get(Var.alloc(variable)));
    }
}
