package rostrum.annotation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.State;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.Mention;
import rostrum.statement.Mention.Form;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.Term.Thing;

/** The things that a reading mentions, each once with all its mentions, in order of first mention. */
final class Entities {
    private static final Set<String> GENERIC = Set.of("UN", "UNSC", "UNGA", "UNSG", "UNDSG");
    private static final String PARAGRAPH = "-para-";

    private final Reading reading;
    private final Authority authority;
    private final Map<Thing, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<Thing, Described> described = new HashMap<>();

    Entities(Reading reading, Authority authority) {
        this.reading = reading;
        this.authority = authority;
        reading.mentions().stream()
                .sorted()
                .forEach(mention -> mentions.computeIfAbsent(mention.thing(), thing -> new java.util.ArrayList<>())
                        .add(mention));
        reading.described().forEach(one -> described.put(one.thing(), one));
    }

    ArrayNode documents() {
        Map<Thing, Set<String>> paragraphs = paragraphs();
        ArrayNode documents = JsonNodeFactory.instance.arrayNode();
        mentions.forEach((thing, places) -> {
            if (thing.kind() == Kind.DOCUMENT && !thing.id().contains(PARAGRAPH)) {
                ObjectNode node = documents.addObject();
                node.put("symbol", fact(thing, "symbol").orElse(thing.id()));
                node.put("kind", fact(thing, "documentKind").orElse("other"));
                ArrayNode numbers = node.putArray("paragraphs");
                paragraphs.getOrDefault(thing, Set.of()).forEach(numbers::add);
                mentions(node, places);
            }
        });
        return documents;
    }

    /** The numbers of the paragraphs that mentions tie to each document, smallest first. */
    private Map<Thing, Set<String>> paragraphs() {
        Map<Thing, Set<String>> numbers = new TreeMap<>();
        for (Thing thing : mentions.keySet()) {
            int at = thing.kind() == Kind.DOCUMENT ? thing.id().indexOf(PARAGRAPH) : -1;
            if (at > 0) {
                Thing whole = new Thing(Kind.DOCUMENT, thing.id().substring(0, at));
                String printed =
                        fact(thing, "paragraphNumber").orElse(thing.id().substring(at + PARAGRAPH.length()));
                numbers.computeIfAbsent(whole, none -> new TreeSet<>(Entities::byNumber))
                        .add(printed);
            }
        }
        return numbers;
    }

    private static int byNumber(String one, String other) {
        int byLength = Integer.compare(digits(one), digits(other));
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int digits(String number) {
        int length = 0;
        while (length < number.length() && Character.isDigit(number.charAt(length))) {
            length++;
        }
        return length;
    }

    ArrayNode states() {
        ArrayNode states = JsonNodeFactory.instance.arrayNode();
        mentions.forEach((thing, places) -> {
            boolean only = places.stream().allMatch(place -> place.form() == Form.NESTED);
            if (thing.kind() == Kind.STATE && !only) {
                ObjectNode node = states.addObject();
                node.put("iso3", thing.id());
                node.put("name", authority.state(thing.id()).map(State::name).orElse(thing.id()));
                if (places.stream().noneMatch(place -> place.form() == Form.NAMED)) {
                    node.put("demonym", true);
                }
                mentions(node, places);
            }
        });
        return states;
    }

    ArrayNode bodies() {
        ArrayNode bodies = JsonNodeFactory.instance.arrayNode();
        mentions.forEach((thing, places) -> {
            if (thing.kind() == Kind.BODY) {
                ObjectNode node = bodies.addObject();
                node.put("id", thing.id());
                node.put("name", label(thing, places));
                node.put(
                        "unSystem",
                        authority.body(thing.id()).map(Body::unSystem).orElse(true));
                if (GENERIC.contains(thing.id())) {
                    node.put("generic", true);
                }
                mentions(node, places);
            }
        });
        return bodies;
    }

    ArrayNode instruments() {
        ArrayNode instruments = JsonNodeFactory.instance.arrayNode();
        mentions.forEach((thing, places) -> {
            if (thing.kind() == Kind.INSTRUMENT) {
                ObjectNode node = instruments.addObject();
                node.put("id", thing.id());
                node.put("name", label(thing, places));
                mentions(node, places);
            }
        });
        return instruments;
    }

    /** Places by the name that the text uses. */
    ArrayNode places() {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        mentions.forEach((thing, places) -> {
            if (thing.kind() == Kind.PLACE) {
                ObjectNode node = nodes.addObject();
                node.put("id", thing.id());
                node.put("name", words(places.getFirst().span()));
                mentions(node, places);
            }
        });
        return nodes;
    }

    private void mentions(ObjectNode node, List<Mention> places) {
        ArrayNode array = node.putArray("mentions");
        for (Mention place : places) {
            ObjectNode mention = array.addObject();
            mention.put("start", place.span().start());
            mention.put("end", place.span().end());
            mention.put("text", reading.statement().text().cut(place.span()));
            switch (place.form()) {
                case NAMED -> {}
                case DEMONYM -> mention.put("demonym", true);
                case NESTED -> mention.put("nested", true);
            }
        }
    }

    private String label(Thing thing, List<Mention> places) {
        Described known = described.get(thing);
        return known != null ? known.label() : words(places.getFirst().span());
    }

    private Optional<String> fact(Thing thing, String property) {
        Described known = described.get(thing);
        return known == null ? Optional.empty() : Facts.value(known, property);
    }

    private String words(Span span) {
        return reading.statement().text().cut(span).replaceAll("-\\s+", "-").replaceAll("\\s+", " ");
    }
}
