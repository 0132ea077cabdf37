package rostrum.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.suggest.document.CompletionAnalyzer;

/**
 * How texts become words of the index: cut by Unicode's rules, folded to letters without case and accents; plurals of
 * English as singulars, Arabic without article and endings, Chinese in pairs of characters.
 */
final class Analysis {
    private Analysis() {}

    static Analyzer ofFields() {
        return new PerFieldAnalyzerWrapper(
                words(true),
                Map.of(
                        Fields.EXACT, whole(),
                        Fields.SUGGEST, ofSuggestions()));
    }

    /** Of names and of what is typed of them. */
    static Analyzer ofSuggestions() {
        return new CompletionAnalyzer(words(false));
    }

    /** @param stemmed plurals as singulars, Arabic words as stems */
    private static Analyzer words(boolean stemmed) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                TokenStream words = new EnglishPossessiveFilter(new CJKBigramFilter(cut));
                words = new ArabicNormalizationFilter(new ICUFoldingFilter(words));
                return new TokenStreamComponents(
                        cut, stemmed ? new EnglishMinimalStemFilter(new ArabicStemFilter(words)) : words);
            }

            @Override
            protected TokenStream normalize(String field, TokenStream words) {
                return new ArabicNormalizationFilter(new ICUFoldingFilter(words));
            }
        };
    }

    private static Analyzer whole() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cut = new KeywordTokenizer();
                return new TokenStreamComponents(cut, new ICUFoldingFilter(cut));
            }
        };
    }
}
