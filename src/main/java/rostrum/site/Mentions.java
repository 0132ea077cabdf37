package rostrum.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;
import rostrum.site.view.Link;
import rostrum.site.view.Part;

/** Spans of statements that name a thing, as lines of its page. */
final class Mentions {
    private final Told told;

    Mentions(Told told) {
        this.told = told;
    }

    /** Where the thing is named; the first of many. */
    Optional<Part> part() {
        List<Node> spans = told.tallied().mentions(told.rows()).stream()
                .sorted(Comparator.comparing(Node::getURI, NaturalOrder::compare)
                        .reversed())
                .toList();
        long count = told.tallied().count(Told.OBJECT, ROS.mentions.asNode()).orElse((long) spans.size());
        int shown = Told.shown(count);
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "mentions",
                        told.say().of("entity.mentions"),
                        count,
                        spans.stream().limit(shown).map(this::row).toList(),
                        false,
                        count > shown ? Optional.of(told.listing("mentions")) : Optional.empty(),
                        told.behind().href("mentions", told.thing())));
    }

    Part.Row row(Node span) {
        Node speech = Places.speech(span).orElse(span);
        String place = Places.span(span).map(ClaimViews::place).orElse("");
        Link statement = new Link(told.places().href(speech), told.around().label(speech), "speech");
        return new Part.Row(
                statement,
                "",
                "… " + told.around().inContext(quoteOf(span)) + " …",
                statement.href() + "#" + place,
                statement,
                told.say().day(told.around().day(speech)),
                Link.words(""));
    }

    /** The text quote selector of a span. */
    static Node quoteOf(Node span) {
        return NodeFactory.createURI(span.getURI().replace("#char=", "#quote="));
    }
}
