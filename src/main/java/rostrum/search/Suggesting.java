package rostrum.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.suggest.document.CompletionQuery;
import org.apache.lucene.search.suggest.document.FuzzyCompletionQuery;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.apache.lucene.search.suggest.document.TopSuggestDocs.SuggestScoreDoc;

/** Names by their beginnings: as typed and, where these are few, with one letter wrong. */
final class Suggesting {
    private static final int LONGEST = 80;

    /** A thing with many names may come as often. */
    private static final int NAMES_EACH = 6;

    private static final int WORK_LIMIT = 10_000;

    private final SuggestIndexSearcher searcher;
    private final Analyzer analyzer;
    private final Documents documents;

    Suggesting(DirectoryReader reader, Analyzer analyzer, Documents documents) {
        this.searcher = new SuggestIndexSearcher(reader);
        this.analyzer = analyzer;
        this.documents = documents;
    }

    List<Suggestion> suggest(String typed, int most) throws IOException {
        String begun = begun(typed);
        if (begun.isEmpty()) {
            return List.of();
        }
        Map<Integer, Suggestion> found = new LinkedHashMap<>();
        Term beginning = new Term(Fields.SUGGEST, begun);
        add(found, new PrefixCompletionQuery(analyzer, beginning), most);
        if (found.size() < most && begun.length() > 3) {
            add(found, new FuzzyCompletionQuery(analyzer, beginning, null, 1, true, 1, 4, true, WORK_LIMIT), most);
        }
        return List.copyOf(found.values());
    }

    private void add(Map<Integer, Suggestion> found, CompletionQuery query, int most) throws IOException {
        for (ScoreDoc hit : searcher.suggest(query, most * NAMES_EACH, false).scoreDocs) {
            if (found.size() < most && !found.containsKey(hit.doc) && hit instanceof SuggestScoreDoc suggested) {
                Result.Hit thing = documents.hit(hit.doc, List.of());
                found.put(
                        hit.doc,
                        new Suggestion(thing.path(), thing.labels(), suggested.key.toString(), thing.speeches()));
            }
        }
    }

    private static String begun(String typed) {
        String plain = typed.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        String kept = plain.codePointCount(0, plain.length()) > LONGEST
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST))
                : plain;
        return kept.codePoints().anyMatch(Character::isLetterOrDigit) ? kept : "";
    }
}
