package rostrum.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The known things, each by its id. Read once and never changed. The resolutions, a large table that only
 * enrichment and reference data want, are read when first asked for.
 */
public final class Authority {
    private final Map<String, State> states;
    private final Map<String, Body> bodies;
    private final Map<String, Instrument> instruments;
    private final Map<String, Theme> themes;
    private final Map<String, Place> places;
    private final Map<String, Place> towns;
    private final Map<String, Renamed> renamed;
    private final Map<Integer, Years> years;
    private final Own own;
    private final Path resolutionTable;
    private final AtomicReference<Map<Integer, Resolution>> resolutions = new AtomicReference<>(Map.of());

    private Authority(Path directory, Own own) throws IOException {
        this.own = own;
        states = Table.read(directory.resolve("states.tsv"), own.table("states.tsv"), "iso3", State::of, State::iso3);
        bodies = Table.read(directory.resolve("bodies.tsv"), own.table("bodies.tsv"), "id", Body::of, Body::id);
        instruments = Table.read(
                directory.resolve("instruments.tsv"),
                own.table("instruments.tsv"),
                "id",
                Instrument::of,
                Instrument::id);
        themes = Table.read(directory.resolve("themes.tsv"), own.table("themes.tsv"), "id", Theme::of, Theme::id);
        places = Table.read(directory.resolve("places.tsv"), own.table("places.tsv"), "id", Place::of, Place::id);
        towns = Table.read(directory.resolve("towns.tsv"), Optional.empty(), "id", Place::of, Place::id);
        years = Table.read(directory.resolve("resolution-years.tsv"), Optional.empty(), "year", Years::of, Years::year);
        renamed = Table.read(directory.resolve("renamed.tsv"), Optional.empty(), "from", Renamed::of, Renamed::from);
        resolutionTable = directory.resolve("resolutions.tsv");
        if (!Files.isReadable(resolutionTable)) {
            throw new BadTable("There is no table " + resolutionTable + ".");
        }
    }

    /**
     * Reads the tables of a folder.
     *
     * @throws IOException with one sentence that names file and line where a table is absent or malformed
     */
    public static Authority read(Path directory) throws IOException {
        return read(directory, Own.NOTHING);
    }

    /** As {@link #read(Path)}, with what a user adds. */
    public static Authority read(Path directory, Own own) throws IOException {
        return new Authority(directory, own);
    }

    /** The user's own phrases for the phrase file of this name; empty where there are none. */
    public String ownPhrases(String file) {
        return own.phrases(file);
    }

    public Collection<State> states() {
        return states.values();
    }

    public Optional<State> state(String iso3) {
        return Optional.ofNullable(states.get(iso3));
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    public Optional<Body> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    public Collection<Instrument> instruments() {
        return instruments.values();
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    public Collection<Theme> themes() {
        return themes.values();
    }

    public Optional<Theme> theme(String id) {
        return Optional.ofNullable(themes.get(id));
    }

    public Collection<Place> places() {
        return places.values();
    }

    /** A place of either table. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id)).or(() -> Optional.ofNullable(towns.get(id)));
    }

    /** Towns that are known by name only, and meant only where the words around a name say so. */
    public Collection<Place> towns() {
        return towns.values();
    }

    /** Names that are no longer used, each with the one that took its place. */
    public Collection<Renamed> renamed() {
        return renamed.values();
    }

    /** @throws UncheckedIOException with one sentence where the table of resolutions is malformed */
    public Collection<Resolution> resolutions() {
        return resolutionsByNumber().values();
    }

    /** @throws UncheckedIOException with one sentence where the table of resolutions is malformed */
    public Optional<Resolution> resolution(int number) {
        return Optional.ofNullable(resolutionsByNumber().get(number));
    }

    /** The year in which the resolution of this number was adopted, or none where no resolution has it yet. */
    public OptionalInt resolutionYear(int number) {
        return years.values().stream()
                .filter(range -> range.first() <= number && number <= range.last())
                .mapToInt(Years::year)
                .findFirst();
    }

    private Map<Integer, Resolution> resolutionsByNumber() {
        Map<Integer, Resolution> known = java.util.Objects.requireNonNull(resolutions.get());
        if (known.isEmpty()) {
            try {
                known = Table.read(resolutionTable, Optional.empty(), "number", Resolution::of, Resolution::number);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable.getMessage(), unreadable);
            }
            resolutions.set(known);
        }
        return known;
    }

    /** The numbers that the resolutions of a year have. */
    private record Years(int year, int first, int last) {
        static Years of(Row row) throws BadTable {
            return new Years(row.integer("year"), row.integer("first"), row.integer("last"));
        }
    }
}
