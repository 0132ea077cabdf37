package rostrum.annotation;

import java.util.List;
import java.util.Optional;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** Facts of a described thing by property. */
final class Facts {
    private Facts() {}

    static Optional<String> value(Described thing, String property) {
        return thing.facts().stream()
                .filter(fact -> fact.property().equals(property))
                .map(Fact::value)
                .filter(Value.class::isInstance)
                .map(value -> ((Value) value).lexical())
                .findFirst();
    }

    static List<Thing> things(Described thing, String property) {
        return thing.facts().stream()
                .filter(fact -> fact.property().equals(property))
                .map(Fact::value)
                .filter(Thing.class::isInstance)
                .map(Thing.class::cast)
                .toList();
    }
}
