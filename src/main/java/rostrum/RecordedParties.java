package rostrum;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import rostrum.reading.names.Parties;
import rostrum.statement.Term.Thing;

/** Whom records name for speeches: each name looked up once, and the count of headings that name another. */
final class RecordedParties {
    private final Parties parties;
    private final Map<String, Optional<Thing>> known = new ConcurrentHashMap<>();
    private final AtomicLong disagreements = new AtomicLong();

    RecordedParties(Parties parties) {
        this.parties = parties;
    }

    Optional<Thing> named(String name) {
        return known.computeIfAbsent(name, parties::named);
    }

    void disagree() {
        disagreements.incrementAndGet();
    }

    long disagreements() {
        return disagreements.get();
    }

    /** The names of each party that records name in more than one way. */
    Map<Thing, Set<String>> merged() {
        Map<Thing, Set<String>> names = new TreeMap<>();
        known.forEach((name, party) -> party.ifPresent(
                it -> names.computeIfAbsent(it, thing -> new TreeSet<>()).add(name)));
        names.values().removeIf(ways -> ways.size() < 2);
        return names;
    }

    /** Names that no table of authority knows. */
    Set<String> unknown() {
        Set<String> names = new TreeSet<>();
        known.forEach((name, party) -> {
            if (party.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }
}
