package rostrum.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import rostrum.search.Result.Hit;
import rostrum.search.Result.Passage;

/** What is stored with a document: all but the text of a speech, which its passages tell. */
final class Documents {
    private static final Set<String> SHOWN =
            Set.of(Fields.PATH, Fields.DAY, Fields.SPEECHES, Fields.CLAIMS, Fields.ANCHORS);

    private static final int NAMED = 20_000;

    private final IndexSearcher searcher;
    private final Cache<String, Labels> named =
            Caffeine.newBuilder().maximumSize(NAMED).build();

    Documents(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Hit hit(int number, List<Passage> passages) throws IOException {
        Document document = stored(number);
        TreeSet<Integer> anchors = new TreeSet<>();
        Optional.ofNullable(document.get(Fields.ANCHORS))
                .filter(starts -> !starts.isEmpty())
                .ifPresent(starts -> {
                    for (String start : starts.split(" ", -1)) {
                        anchors.add(Integer.valueOf(start));
                    }
                });
        return new Hit(
                Optional.ofNullable(document.get(Fields.PATH)).orElse(""),
                labels(document),
                number(document, Fields.DAY).map(day -> LocalDate.ofEpochDay(day.longValue())),
                number(document, Fields.SPEECHES).map(Number::intValue).orElse(0),
                number(document, Fields.CLAIMS).map(Number::longValue).orElse(0L),
                passages.stream()
                        .map(passage -> new Passage(
                                passage.pieces(),
                                passage.start(),
                                Optional.ofNullable(anchors.floor(passage.start()))
                                        .map(OptionalInt::of)
                                        .orElse(OptionalInt.empty())))
                        .toList());
    }

    /** What a thing is called; nothing where the index has no names of it. */
    Labels labels(String path) throws IOException {
        Labels known = named.getIfPresent(path);
        if (known != null) {
            return known;
        }
        Labels labels = read(path);
        named.put(path, labels);
        return labels;
    }

    /** As {@link #labels(String)}, and not kept: of paths that somebody made up. */
    Labels read(String path) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Fields.PATH, path)), 1);
        return found.scoreDocs.length == 0 ? Labels.NONE : labels(stored(found.scoreDocs[0].doc));
    }

    private Document stored(int number) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                return SHOWN.contains(field.name)
                                || Fields.labelLanguage(field.name).isPresent()
                        ? Status.YES
                        : Status.NO;
            }
        };
        searcher.storedFields().document(number, visitor);
        return visitor.getDocument();
    }

    private static Labels labels(Document document) {
        Map<String, String> labels = new HashMap<>();
        for (IndexableField field : document) {
            Fields.labelLanguage(field.name()).ifPresent(language -> labels.put(language, field.stringValue()));
        }
        return new Labels(labels);
    }

    private static Optional<Number> number(Document document, String field) {
        return Optional.ofNullable(document.getField(field)).map(IndexableField::numericValue);
    }
}
