package rostrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Followed;
import rostrum.release.ChangeLog.Kind;
import rostrum.store.Store;

/**
 * What there are records of: the data set, and every statement that was ever published, by when it was last changed. The
 * list is made when it is first asked for, by one request for all that wait for it, and again only while the log does not
 * tell all of this release yet.
 *
 * <p>Whoever asks next for what changed since the time of an answer must miss nothing, though a release is told in the log
 * and served some time after its datestamps. So an answer's time is never later than the datestamps that come after what
 * the answer knows ({@link #until}).
 */
final class OaiItems {
    static final String DUBLIN_CORE = "oai_dc";
    static final String STATEMENTS = "statements";
    static final String DATASET = "dataset";

    private static final String SPEECH = "speech/";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private Optional<Listed> listed = Optional.empty();
    private Optional<Instant> firstAsked = Optional.empty();

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
     * @param told how far the log told before it was read
     */
    record Listed(List<Item> items, Map<String, Item> byIdentifier, String state, Optional<Followed> told) {}

    /** Whether what is withdrawn stays known. */
    boolean hasLog() {
        return issued.changes().isPresent();
    }

    /** No item was changed earlier. */
    Instant earliest() {
        return hasLog() ? all().items().getFirst().at() : second(served());
    }

    /**
     * The time up to which the list tells all: now, but where another release follows or this one is not told wholly, when
     * that began. To be asked before the list is.
     */
    Instant until() {
        try {
            Instant now = Instant.now();
            if (issued.changes().isEmpty()) {
                served();
                return second(now);
            }
            Optional<Followed> told = issued.changes().get().followed();
            if (told.isEmpty()) {
                return second(issued.changes().get().pages() == 0 ? issued.at() : now);
            }
            boolean knowsAll = isOwn(told) && told.get().whole();
            return second(
                    knowsAll || now.isBefore(told.get().at()) ? now : told.get().at());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized Listed all() {
        try {
            Optional<Followed> told =
                    issued.changes().isPresent() ? issued.changes().get().followed() : Optional.empty();
            if (listed.isEmpty() || isOwn(told) && !told.equals(listed.get().told())) {
                listed = Optional.of(read(told));
            }
            return listed.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isOwn(Optional<Followed> told) {
        return told.isPresent() && told.get().release().equals(issued.version());
    }

    /** Where no log tells when a statement changed, all count as changed when this release was first asked for. */
    private synchronized Instant served() {
        Instant since = firstAsked.orElseGet(Instant::now);
        firstAsked = Optional.of(since);
        return since;
    }

    private Listed read(Optional<Followed> told) throws IOException {
        List<Item> items = new ArrayList<>();
        long last = 0;
        Instant whole = issued.at();
        if (issued.changes().isPresent()) {
            Collection<Change> changes = issued.changes().get().last().values();
            for (Change change : changes) {
                last = Math.max(last, change.number());
                if (change.path().startsWith(SPEECH)) {
                    items.add(item(change.path(), change.at(), change.kind() == Kind.WITHDRAWN));
                }
            }
            whole = Stream.concat(
                            changes.stream().map(Change::at), told.filter(Followed::whole).map(Followed::at).stream())
                    .max(Comparator.naturalOrder())
                    .orElse(whole);
        } else {
            whole = served();
            Instant at = whole;
            store.select(SiteQuery.SPEECHES.sparql(), Map.of(), row -> row.get("speech")).stream()
                    .filter(speech -> speech.isURI() && speech.getURI().startsWith(iris.things() + SPEECH))
                    .map(speech -> speech.getURI().substring(iris.things().length()))
                    .forEach(path -> items.add(item(path, at, false)));
        }
        items.add(new Item(DATASET, iris.dataset().getURI(), second(whole), false));
        items.sort(Comparator.comparing(Item::at).thenComparing(Item::path));
        return new Listed(
                List.copyOf(items),
                items.stream().collect(Collectors.toUnmodifiableMap(Item::identifier, Function.identity())),
                issued.version() + "." + last,
                told);
    }

    private Item item(String path, Instant at, boolean deleted) {
        return new Item(path, iris.things() + path, second(at), deleted);
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
