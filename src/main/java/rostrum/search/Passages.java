package rostrum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import rostrum.search.Result.Passage;
import rostrum.search.Result.Piece;

/** The sentences of speeches that fit a query best. */
final class Passages extends UnifiedHighlighter {
    private static final int EACH = 3;
    private static final int ABOUT_AS_LONG_AS = 180;

    Passages(IndexSearcher searcher, Analyzer analyzer) {
        super(builder(searcher, analyzer)
                .withFormatter(new Pieces())
                .withMaxNoHighlightPassages(1)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withBreakIterator(
                        () -> LengthGoalBreakIterator.createClosestToLength(new Sentences(), ABOUT_AS_LONG_AS, 0.5f)));
    }

    /** Of each document in turn; of one without a text, none. */
    List<List<Passage>> of(Query query, int[] documents) throws IOException {
        Object[] found = highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, documents, new int[] {EACH})
                .getOrDefault(Fields.TEXT, new Object[documents.length]);
        return Arrays.stream(found).map(Passages::passages).toList();
    }

    private static List<Passage> passages(@org.jspecify.annotations.Nullable Object formatted) {
        return formatted instanceof List<?> list
                ? list.stream().map(Passage.class::cast).toList()
                : List.of();
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String text) {
            return Arrays.stream(passages)
                    .map(passage -> passage(passage, text))
                    .toList();
        }

        /** Words that fit with nothing but space between them are one piece. */
        private static Passage passage(org.apache.lucene.search.uhighlight.Passage passage, String text) {
            int[] starts = Objects.requireNonNull(passage.getMatchStarts());
            int[] ends = Objects.requireNonNull(passage.getMatchEnds());
            List<Piece> pieces = new ArrayList<>();
            int at = passage.getStartOffset();
            for (int match = 0; match < passage.getNumMatches(); ) {
                int start = Math.max(at, starts[match]);
                int end = Math.max(start, ends[match]);
                for (match++; match < passage.getNumMatches() && touch(text, end, starts[match]); match++) {
                    end = Math.max(end, ends[match]);
                }
                add(pieces, text.substring(at, start), false);
                add(pieces, text.substring(start, end), true);
                at = end;
            }
            add(pieces, text.substring(at, Math.max(at, passage.getEndOffset())), false);
            int first = passage.getNumMatches() == 0 ? passage.getStartOffset() : starts[0];
            return new Passage(pieces, text.codePointCount(0, first), OptionalInt.empty());
        }

        private static boolean touch(String text, int end, int start) {
            return start <= end || text.substring(end, start).isBlank();
        }

        private static void add(List<Piece> pieces, String words, boolean fits) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words.replaceAll("\\s+", " "), fits));
            }
        }
    }
}
