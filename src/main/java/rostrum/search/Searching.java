package rostrum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import rostrum.search.Result.Hit;
import rostrum.search.Result.Passage;

/** One search: first as typed, then with the nearest words, then with any of the words. */
final class Searching {
    private static final int NAMES = 5;

    private final IndexSearcher searcher;
    private final FacetsConfig facets = Fields.facets();
    private final SortedSetDocValuesReaderState counted;
    private final Words words;
    private final Documents documents;
    private final Analyzer analyzer;

    Searching(IndexSearcher searcher, Analyzer analyzer, SortedSetDocValuesReaderState counted, Documents documents) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.counted = counted;
        this.documents = documents;
        this.words = new Words(searcher.getIndexReader(), analyzer);
    }

    Result search(Request request) throws IOException {
        Typed typed = Typed.of(request.words());
        List<Change> changes = new ArrayList<>(typed.changes());
        Query query = words.query(typed.words(), true);
        if (!fits(query)) {
            Optional<Typed> corrected = words.corrected(typed.words());
            if (corrected.isPresent()) {
                query = words.query(corrected.get().words(), true);
                changes.addAll(corrected.get().changes());
            }
            String best = corrected.orElse(typed).words();
            if (!fits(query) && best.contains(" ") && fits(words.query(best, false))) {
                query = words.query(best, false);
                changes.add(new Change.AnyWord());
            }
        }
        return found(request, query, typed.words(), changes);
    }

    private boolean fits(Query query) throws IOException {
        return searcher.search(query, 1).scoreDocs.length > 0;
    }

    private Result found(Request request, Query query, String typed, List<Change> changes) throws IOException {
        DrillDownQuery narrowed = new DrillDownQuery(facets, query);
        request.kinds().forEach(kind -> narrowed.add(Facet.KIND.parameter(), kind));
        request.chosen().forEach((facet, values) -> {
            if (facet != Facet.KIND) {
                values.forEach(value -> narrowed.add(facet.parameter(), value));
            }
        });
        DrillSideways counting = new DrillSideways(searcher, facets, counted);
        DrillSidewaysResult result = counting.search(
                narrowed, null, null, request.page() * Request.PAGE, order(request, typed.isEmpty()), false);
        boolean first = request.page() == 1 && request.chosen().isEmpty() && !typed.isEmpty();
        List<Hit> names = first ? names(query) : List.of();
        long total = result.hits.totalHits.value();
        return new Result(
                total,
                hits(query, page(result.hits, request)),
                names,
                total == 0 && names.isEmpty() && !typed.isEmpty() ? names(words.near(typed)) : List.of(),
                FacetCounts.of(result.facets, request, documents),
                changes);
    }

    /** Without words, and where it is asked for, by day. */
    private static Sort order(Request request, boolean wordless) {
        SortField newest = new SortField(Fields.DAY, SortField.Type.LONG, true);
        newest.setMissingValue(Long.MIN_VALUE);
        return request.newest() || wordless
                ? new Sort(newest, SortField.FIELD_DOC)
                : new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);
    }

    private static ScoreDoc[] page(TopDocs hits, Request request) {
        int from = Math.min(hits.scoreDocs.length, (request.page() - 1) * Request.PAGE);
        return Arrays.copyOfRange(hits.scoreDocs, from, hits.scoreDocs.length);
    }

    /** Things by their names, those that more is said of before others. */
    private List<Hit> names(Query query) throws IOException {
        Query named = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(FeatureField.newSaturationQuery(Fields.WEIGHT, "said", 5f, 10f), Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, "speech")), Occur.MUST_NOT)
                .build();
        return hits(query, searcher.search(named, NAMES).scoreDocs);
    }

    private List<Hit> hits(Query query, ScoreDoc[] found) throws IOException {
        int[] numbers = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
        int[] ascending = Arrays.stream(numbers).sorted().toArray();
        List<List<Passage>> passages =
                numbers.length == 0 ? List.of() : new Passages(searcher, analyzer).of(query, ascending);
        List<Hit> hits = new ArrayList<>();
        for (int number : numbers) {
            hits.add(documents.hit(number, passages.get(Arrays.binarySearch(ascending, number))));
        }
        return hits;
    }
}
