package rostrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.release.Contents;
import rostrum.store.Store;

/**
 * What there are records of: the data set, and every statement that was ever published, by when it was last changed. The
 * list is made once, since it changes with the release only.
 */
final class OaiItems {
    static final String DUBLIN_CORE = "oai_dc";
    static final String STATEMENTS = "statements";
    static final String DATASET = "dataset";

    private static final String SPEECH = "speech/";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private volatile Optional<Listed> listed = Optional.empty();

    OaiItems(Store store, Iris iris, Issued issued) {
        this.store = store;
        this.iris = iris;
        this.issued = issued;
    }

    /**
     * Something there is a record of.
     *
     * @param path below {@code id/}, {@code speech/KEY}; {@code dataset} for the whole
     * @param identifier its IRI
     * @param at when it was last changed, or withdrawn, to the second
     */
    record Item(String path, String identifier, Instant at, boolean deleted) {
        String set() {
            return path.equals(DATASET) ? DATASET : STATEMENTS;
        }
    }

    /**
     * All of them, in the order of their datestamps.
     *
     * @param state of the release and its log; another one where any item is another
     */
    record Listed(List<Item> items, Map<String, Item> byIdentifier, String state) {}

    /** Whether what is withdrawn stays known. */
    boolean hasLog() {
        return issued.changes().isPresent();
    }

    Listed all() {
        Listed known = listed.orElseGet(this::read);
        listed = Optional.of(known);
        return known;
    }

    private Listed read() {
        try {
            List<Item> items = new ArrayList<>();
            items.add(new Item(DATASET, iris.dataset().getURI(), second(issued.at()), false));
            long last = 0;
            if (issued.changes().isPresent()) {
                for (Change change : issued.changes().get().last().values()) {
                    last = Math.max(last, change.number());
                    if (change.path().startsWith(SPEECH)) {
                        items.add(item(change.path(), change.at(), change.kind() == Kind.WITHDRAWN));
                    }
                }
            } else {
                Contents.of(iris, store).fingerprints().keySet().stream()
                        .filter(path -> path.startsWith(SPEECH))
                        .forEach(path -> items.add(item(path, issued.at(), false)));
            }
            items.sort(Comparator.comparing(Item::at).thenComparing(Item::path));
            return new Listed(
                    List.copyOf(items),
                    items.stream().collect(Collectors.toUnmodifiableMap(Item::identifier, Function.identity())),
                    issued.version() + "." + last);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Item item(String path, Instant at, boolean deleted) {
        return new Item(path, iris.things() + path, second(at), deleted);
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
