package rostrum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;

/** Typed words as queries of the index, and the nearest words that the index has. */
final class Words {
    private static final Map<String, Float> FIELDS = Map.of(Fields.NAME, 3f, Fields.TEXT, 1f);
    private static final int SYNTAX =
            SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final IndexReader index;
    private final Analyzer analyzer;
    private final DirectSpellChecker speller = new DirectSpellChecker();

    Words(IndexReader index, Analyzer analyzer) {
        this.index = index;
        this.analyzer = analyzer;
        speller.setMinQueryLength(4);
    }

    /** @param every whether every word must be found, or any one */
    Query query(String words, boolean every) {
        if (words.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, FIELDS, SYNTAX);
        parser.setDefaultOperator(every ? Occur.MUST : Occur.SHOULD);
        Query found = parser.parse(words);
        return terms(Fields.EXACT, words).stream()
                .findFirst()
                .<Query>map(whole -> new BooleanQuery.Builder()
                        .add(found, Occur.MUST)
                        .add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, whole)), 20), Occur.SHOULD)
                        .build())
                .orElse(found);
    }

    /** The words with each that stands nowhere replaced by the nearest; none where there is nothing to replace. */
    Optional<Typed> corrected(String words) throws IOException {
        Map<String, String> nearest = new LinkedHashMap<>();
        for (Matcher word = WORD.matcher(words); word.find(); ) {
            String typed = word.group();
            Optional<String> better = terms(Fields.TEXT, typed).size() == 1 ? nearest(typed) : Optional.empty();
            better.ifPresent(near -> nearest.put(typed, near));
        }
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        String replaced = WORD.matcher(words)
                .replaceAll(word -> Matcher.quoteReplacement(nearest.getOrDefault(word.group(), word.group())));
        List<Change> changes = new ArrayList<>();
        nearest.forEach((from, to) -> changes.add(new Change.Corrected(from, to)));
        return Optional.of(new Typed(replaced, changes));
    }

    private Optional<String> nearest(String typed) throws IOException {
        String term = terms(Fields.TEXT, typed).getFirst();
        List<SuggestWord> near = new ArrayList<>();
        for (String field : FIELDS.keySet()) {
            if (index.docFreq(new Term(field, term)) > 0) {
                return Optional.empty();
            }
            near.addAll(Arrays.asList(speller.suggestSimilar(new Term(field, term), 5, index)));
        }
        return near.stream()
                .max(Comparator.<SuggestWord>comparingDouble(word -> word.score)
                        .thenComparingInt(word -> word.freq)
                        .thenComparing(word -> word.string))
                .map(word -> word.string);
    }

    /** Letters alike enough to be the same word mistyped: a query for names near to it. */
    Query near(String words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Stream.of(words.split(" ", -1))
                .flatMap(word -> terms(Fields.NAME, word).stream())
                .limit(8)
                .forEach(term -> any.add(
                        new org.apache.lucene.search.FuzzyQuery(
                                new Term(Fields.NAME, term), term.length() < 5 ? 1 : 2, 1),
                        Occur.SHOULD));
        return any.build();
    }

    private List<String> terms(String field, String words) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return terms;
    }
}
