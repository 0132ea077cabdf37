package rostrum.search;

import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;

/** The fields of the index's documents. A document is a speech or a thing that speeches speak of. */
final class Fields {
    /** Path below {@code id/}: {@code state/PER}; one document each. */
    static final String PATH = "path";

    static final String KIND = "kind";

    /** Every name that it goes by, in every language. */
    static final String NAME = "name";

    /** Each name whole, folded. */
    static final String EXACT = "exact";

    /** Words of the speech. */
    static final String TEXT = "text";

    /** Paths of the things that a speech names, once for each place where it names them. */
    static final String ABOUT = "about";

    /** Paths of the things that claims of the speech are about, once for each claim. */
    static final String CLAIMED = "claimed";

    /** Day of the speech, counted from 1970-01-01. */
    static final String DAY = "day";

    /** Where in the text the names begin that the page of a speech has anchors for, in code points, ascending. */
    static final String ANCHORS = "anchors";

    static final String SUGGEST = "suggest";
    static final String WEIGHT = "weight";
    static final String SPEECHES = "speeches";
    static final String CLAIMS = "claims";
    private static final String LABEL = "label-";

    private Fields() {}

    /** Where the label in a language is stored. */
    static String label(String language) {
        return LABEL + language;
    }

    /** The language of a stored label; none of any other field. */
    static Optional<String> labelLanguage(String field) {
        return field.startsWith(LABEL) ? Optional.of(field.substring(LABEL.length())) : Optional.empty();
    }

    static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.parameter(), true);
        }
        return config;
    }
}
