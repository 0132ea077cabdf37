package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import rostrum.release.Companion;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.AnswerFormat;

/**
 * Answers to the queries that the page to explore shows, and to that for the latest statements, found once when a release
 * is built and kept in its folder as SPARQL 1.1 JSON results: {@code answers/NAME-DIGEST.srj}, where the digest is of the query's text, so that a query
 * that was changed since is asked anew.
 */
public final class KeptAnswers implements Companion {
    /** The latest statements, which the pages of the whole show and which are sought among all. */
    static final NamedQuery LATEST = NamedQuery.unnamed(SiteQuery.STATEMENTS.sparql());

    private static final String FOLDER = "answers";

    private final Queries queries;

    /** @param queries those that are explored are answered */
    public KeptAnswers(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void make(Store store, Set<String> things, Path release) throws IOException {
        Files.createDirectories(release.resolve(FOLDER));
        make(store, LATEST, file(release, LATEST));
        for (NamedQuery query : queries.all()) {
            if (query.explored().isPresent()) {
                make(store, query, file(release, query));
            }
        }
    }

    /** Leaves out what takes too long: whoever wants that asks it. */
    private static void make(Store store, NamedQuery query, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.answer(query, Map.of(), execution -> AnswerFormat.JSON.write(execution, out));
        } catch (QueryCancelledException late) {
            Files.delete(file);
        }
    }

    /**
     * What was kept of a query with the usual values of its parameters.
     *
     * @param release the release's folder; none where it has none
     */
    static Optional<RowSet> read(Optional<Path> release, NamedQuery query) {
        Optional<Path> file = release.map(folder -> file(folder, query)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return Optional.of(ResultsReader.create()
                    .lang(ResultSetLang.RS_JSON)
                    .build()
                    .readRowSet(in)
                    .materialize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(Path release, NamedQuery query) {
        UUID digest = UUID.nameUUIDFromBytes(query.sparql().getBytes(StandardCharsets.UTF_8));
        return release.resolve(FOLDER).resolve(query.name() + "-" + digest + ".srj");
    }
}
