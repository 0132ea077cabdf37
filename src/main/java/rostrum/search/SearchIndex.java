package rostrum.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;

/** The index of a release, to be read by any number of threads. It goes with the release and never changes. */
public final class SearchIndex implements AutoCloseable {
    private final DirectoryReader reader;
    private final Searching searching;
    private final Suggesting suggesting;
    private final Documents documents;
    private final KnownResults known = new KnownResults();

    private SearchIndex(DirectoryReader reader) throws IOException {
        Analyzer analyzer = Analysis.ofFields();
        IndexSearcher searcher = new IndexSearcher(reader);
        this.reader = reader;
        this.documents = new Documents(searcher);
        this.searching = new Searching(
                searcher, analyzer, new DefaultSortedSetDocValuesReaderState(reader, Fields.facets()), documents);
        this.suggesting = new Suggesting(reader, Analysis.ofSuggestions(), documents);
    }

    static Path folder(Path release) {
        return release.resolve("search");
    }

    /** The index in the folder of a release; none where that was made before there were such. */
    public static Optional<SearchIndex> open(Path release) throws IOException {
        if (!Files.isDirectory(folder(release))) {
            return Optional.empty();
        }
        DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder(release)));
        try {
            return Optional.of(new SearchIndex(reader));
        } catch (IOException | RuntimeException unfit) {
            reader.close();
            throw unfit;
        }
    }

    /** Whatever was typed, there is an answer. */
    public Result search(Request request) {
        Optional<Result> before = known.find(request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Result result = searching.search(request);
            known.keep(request, result);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Counts every facet of the whole, and of what each value that these counts name is chosen for, before anybody asks.
     *
     * @param goesOn is asked between any two; once false, it returns
     */
    public void warm(BooleanSupplier goesOn) {
        for (var facet : search(Request.of("")).facets().entrySet()) {
            for (Result.Count count : facet.getValue()) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                search(new Request("", Map.of(facet.getKey(), Set.of(count.value())), false, 1));
            }
        }
    }

    /** Things whose names begin as typed, or nearly so, the most spoken of first. */
    public List<Suggestion> suggest(String typed, int most) {
        try {
            return suggesting.suggest(typed, most);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * What a thing is called.
     *
     * @param path below {@code id/}, whatever it is
     * @return no labels where there is no such thing
     */
    public Labels labels(String path) {
        try {
            return documents.read(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Number of documents: speeches and things. */
    public int size() {
        return reader.numDocs();
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
