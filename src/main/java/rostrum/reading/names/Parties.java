package rostrum.reading.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.State;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** States and bodies by the words that a heading prints in brackets, with up to two letters damaged. */
public final class Parties {
    private final Map<String, Thing> byName = new HashMap<>();

    public Parties(Authority authority) {
        for (Body body : authority.bodies()) {
            Thing thing = new Thing(Kind.BODY, body.id());
            put(body.name(), thing);
            body.aliases().forEach(alias -> put(alias, thing));
            put(body.id(), thing);
        }
        List.of(State.Membership.FORMER, State.Membership.OTHER, State.Membership.OBSERVER, State.Membership.MEMBER)
                .forEach(membership -> authority.states().stream()
                        .filter(state -> state.membership() == membership)
                        .forEach(this::put));
    }

    /** The party that the words name: exactly, or the only one that is two letters of damage away. */
    public Optional<Thing> named(String words) {
        String key = key(words);
        Thing exact = byName.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        return key.length() < 4 ? Optional.empty() : damaged(key);
    }

    private Optional<Thing> damaged(String key) {
        int allowed = key.length() < 8 ? 1 : 2;
        List<Thing> near = byName.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Kind.STATE)
                .filter(entry -> Math.abs(entry.getKey().length() - key.length()) <= allowed)
                .filter(entry -> Damage.letters(entry.getKey(), key, allowed) <= allowed)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private void put(State state) {
        Thing thing = new Thing(Kind.STATE, state.iso3());
        state.aliases().forEach(alias -> put(alias, thing));
        state.formalName().ifPresent(formal -> put(formal, thing));
        put(state.name(), thing);
    }

    private void put(String name, Thing thing) {
        byName.put(key(name), thing);
    }

    private static String key(String words) {
        String key = Folding.of(words.strip().replaceAll("\\s+", " "));
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
