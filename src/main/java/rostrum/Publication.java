package rostrum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import rostrum.authority.Authority;
import rostrum.authority.Own;
import rostrum.enrichment.CouncilRecord;
import rostrum.graph.Iris;
import rostrum.graph.OntologyGraph;
import rostrum.graph.ReferenceGraph;
import rostrum.graph.Replaced;
import rostrum.graph.Shapes;
import rostrum.graph.StatementGraph;
import rostrum.graph.Violation;
import rostrum.reading.StatementReader;
import rostrum.reading.heading.VerbatimRecord;
import rostrum.reading.names.Parties;
import rostrum.release.Batch;
import rostrum.release.Building;
import rostrum.release.Companion;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.release.Scratch;
import rostrum.search.IndexBuild;
import rostrum.site.KeptAnswers;
import rostrum.source.Incoming;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Listed;
import rostrum.source.Incoming.Rejected;
import rostrum.source.RdfFile;
import rostrum.source.Sources;
import rostrum.statement.Reading;
import rostrum.statement.Statement;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.work.InOrder;

/** Texts to a release: read, claims, quads, store. The whole line, top to bottom. */
public final class Publication {
    private final Authority authority;
    private final Iris iris;
    private final StatementReader reader;
    private final RecordedParties parties;
    private final StatementGraph graph;
    private final CouncilRecord record;
    private final Queries queries;

    private Publication(Authority authority, Queries queries, Iris iris) {
        this.authority = authority;
        this.queries = queries;
        this.iris = iris;
        this.reader = new StatementReader(authority);
        this.parties = new RecordedParties(new Parties(authority));
        this.graph = new StatementGraph(iris, parties::named);
        this.record = new CouncilRecord(authority);
    }

    /**
     * @param home the project's folder, for {@code data/authority} and {@code queries}
     * @param base under which all IRIs are formed, {@link Iris#CANONICAL_BASE} for data to be published
     */
    public static Publication of(Path home, String base) throws IOException {
        return of(home, base, Own.NOTHING);
    }

    /**
     * As {@link #of(Path, String)}, with a user's own names and phrases.
     *
     * @throws IOException with one sentence where a table or a phrase is not as it must be
     */
    public static Publication of(Path home, String base, Own own) throws IOException {
        Authority authority = Authority.read(home.resolve("data").resolve("authority"), own);
        Queries queries = Queries.read(home.resolve("queries"));
        try {
            return new Publication(authority, queries, new Iris(base));
        } catch (IllegalArgumentException bad) {
            throw new IOException("an own phrase cannot be read: " + bad.getMessage(), bad);
        }
    }

    public Authority authority() {
        return authority;
    }

    public Iris iris() {
        return iris;
    }

    /** Reads each statement of the inputs and hands on what was read, one at a time, in order. */
    public void read(
            List<String> inputs, InputStream standardInput, Consumer<Reading> readings, Consumer<Rejected> rejected) {
        new Sources(standardInput, VerbatimRecord::speeches).read(inputs, incoming -> {
            switch (incoming) {
                case Accepted(var statement) -> readings.accept(reader.read(statement));
                case Listed listed ->
                    rejected.accept(new Rejected(listed.place(), "is listed in speaker.tsv and cannot be read"));
                case Rejected bad -> rejected.accept(bad);
            }
        });
    }

    /** Hands on the text of each statement of the inputs, unread, in order; what is rejected is left out. */
    public void texts(List<String> inputs, Consumer<String> texts) {
        new Sources(InputStream.nullInputStream(), VerbatimRecord::speeches).read(inputs, incoming -> {
            if (incoming instanceof Accepted(var statement)) {
                texts.accept(statement.text().value());
            }
        });
    }

    /** A reading as quads, with its claims held against the record. */
    public List<Quad> quads(Reading reading) {
        return graph.quads(reading, record.checks(reading));
    }

    /**
     * Turns statements into quads, and these into pieces of whatever is made of them, on several threads.
     *
     * @param piece makes a piece of the quads of one speech, on any thread
     * @param pieces is given the pieces in the order of the inputs, on the caller's thread
     */
    public <P> Findings convert(
            List<String> inputs,
            InputStream standardInput,
            Work work,
            Function<List<Quad>, P> piece,
            Consumer<P> pieces,
            Consumer<Rejected> rejected) {
        Sources sources = new Sources(standardInput, VerbatimRecord::speeches);
        try (InOrder<P> line = new InOrder<>(work.threads(), pieces)) {
            sources.read(inputs, incoming -> {
                work.progress().step(sources.report().expected());
                switch (incoming) {
                    case Rejected bad -> rejected.accept(bad);
                    case Accepted(var statement) -> line.give(() -> piece.apply(quads(statement)));
                    case Listed listed -> line.give(() -> piece.apply(quads(listed)));
                }
            });
            line.finish();
        }
        return new Findings(sources.report(), parties);
    }

    /** As {@link #publish(List, InputStream, Path, Work)}, on all cores and without a word. */
    public Outcome publish(List<String> inputs, InputStream standardInput, Path storeFolder) throws IOException {
        return publish(inputs, standardInput, storeFolder, Work.QUIET);
    }

    /**
     * Adds statements, corpora and RDF files to the live release of a store, or begins one. A speech that is there
     * already is replaced, and so is a graph that an RDF file brings. All or nothing: where an input is rejected,
     * or a speech or the reference data do not conform to the shapes, nothing is published. RDF files are taken as they
     * are: {@link Checking} checks them.
     */
    public Outcome publish(List<String> inputs, InputStream standardInput, Path storeFolder, Work work)
            throws IOException {
        Releases releases = new Releases(storeFolder);
        List<Companion> beside = List.of(new KeptAnswers(queries), new IndexBuild(iris, work.threads()));
        return publish(inputs, standardInput, releases, releases::live, beside, work);
    }

    /**
     * As {@link #publish(List, InputStream, Path, Work)}, to a store elsewhere: the release is built here first, checked,
     * and then sent.
     *
     * @param scratch a folder for what is being built, which is removed
     * @throws rostrum.store.remote.RemoteFault where the store does not answer; what was live stays so
     */
    public Outcome publish(
            List<String> inputs, InputStream standardInput, RemoteReleases remote, Path scratch, Work work)
            throws IOException {
        try (Scratch here = Scratch.in(scratch)) {
            Optional<Kept> before = remote.current();
            Outcome outcome = publish(
                    inputs,
                    standardInput,
                    new Releases(here.folder()),
                    () -> before.map(remote::open),
                    List.of(),
                    work);
            if (outcome instanceof Outcome.Published published) {
                remote.publish(published.release(), before.map(Kept::version), work.progress()::phase);
            }
            return outcome;
        }
    }

    /** What is live, to take over from it what stays. */
    private interface Before {
        Optional<? extends Store> open() throws IOException;
    }

    private Outcome publish(
            List<String> inputs,
            InputStream standardInput,
            Releases releases,
            Before before,
            List<Companion> companions,
            Work work)
            throws IOException {
        try (Building building = releases.begin(iris)) {
            Replaced replaced = new Replaced(iris);
            List<Quad> reference = new ReferenceGraph(iris).quads(authority);
            Stream.of(reference, OntologyGraph.quads(iris))
                    .map(quads -> Batch.of(iris, quads))
                    .forEach(own -> {
                        own.quads().forEach(quad -> replaced.graph(quad.getGraph()));
                        building.add(own);
                    });
            replaced.graph(iris.datasetGraph());
            replaced.graph(iris.tallyGraph());
            Conforming conforming = new Conforming(Shapes.union(reference));
            Loading loading = new Loading(iris, building, replaced);
            Sources sources = new Sources(standardInput, VerbatimRecord::speeches);
            try (InOrder<Batch> line = new InOrder<>(work.threads(), building::add)) {
                for (String input : inputs) {
                    if (RdfFile.is(input)) {
                        loading.rdf(input, line);
                    } else {
                        sources.read(List.of(input), incoming -> {
                            work.progress().step(sources.report().expected());
                            speech(incoming, loading, conforming, line);
                        });
                    }
                }
                line.finish();
            }
            if (!loading.rejected().isEmpty()) {
                return new Outcome.Refused(loading.rejected());
            }
            if (!conforming.violations().isEmpty()) {
                return new Outcome.Nonconforming(conforming.violations());
            }
            Optional<? extends Store> live = before.open();
            if (live.isPresent()) {
                try (Store store = live.get()) {
                    work.progress().phase("taking over what stays");
                    loading.keep(store);
                }
            }
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Release release = building.publish(today, companions, work.progress()::phase);
            return new Outcome.Published(release, building.quads(), new Findings(sources.report(), parties));
        }
    }

    private void speech(Incoming incoming, Loading loading, Conforming conforming, InOrder<Batch> line) {
        switch (incoming) {
            case Rejected bad -> loading.reject(bad);
            case Accepted(var statement) ->
                loading.speech(statement.key(), () -> Batch.of(iris, conforming.checked(quads(statement))), line);
            case Listed listed ->
                loading.speech(listed.key(), () -> Batch.of(iris, conforming.checked(quads(listed))), line);
        }
    }

    private List<Quad> quads(Statement statement) {
        Reading reading = reader.read(statement);
        statement
                .record()
                .flatMap(printed -> graph.disagreement(reading, printed))
                .ifPresent(words -> parties.disagree());
        return quads(reading);
    }

    private List<Quad> quads(Listed listed) {
        return graph.quads(listed.key(), listed.record());
    }

    /** What became of a publication; where nothing was published, nothing was changed. */
    public sealed interface Outcome {
        /** @param quads in the whole release */
        record Published(Release release, long quads, Findings findings) implements Outcome {}

        record Refused(List<Rejected> rejected) implements Outcome {}

        record Nonconforming(List<Violation> violations) implements Outcome {
            /** How many, and the first: what is wrong, and where. */
            public String sentence() {
                return "the data do not conform to the shapes at " + violations.size() + " place"
                        + (violations.size() == 1 ? ": " : "s, first: ")
                        + violations.getFirst().sentence() + "; nothing was published.";
            }
        }
    }
}
