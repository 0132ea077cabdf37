package rostrum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import rostrum.search.Result.Count;

/** The counts of each facet: the most frequent values, and those chosen in any case. */
final class FacetCounts {
    private static final String ACTS = "concept/speech-act/";
    private static final int MOST = 30;
    private static final int YEARS = 200;

    private FacetCounts() {}

    static Map<Facet, List<Count>> of(Facets facets, Request request, Documents documents) throws IOException {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<Count> values = values(facets, facet, request, documents);
            if (!values.isEmpty()) {
                counts.put(facet, values);
            }
        }
        return counts;
    }

    private static List<Count> values(Facets facets, Facet facet, Request request, Documents documents)
            throws IOException {
        Map<String, Integer> counted = new LinkedHashMap<>();
        FacetResult top = facets.getTopChildren(facet == Facet.YEAR ? YEARS : MOST, facet.parameter());
        if (top != null) {
            for (LabelAndValue value : top.labelValues) {
                counted.put(value.label, value.value.intValue());
            }
        }
        for (String chosen : request.chosen(facet)) {
            if (!counted.containsKey(chosen)) {
                Number number = facets.getSpecificValue(facet.parameter(), chosen);
                counted.put(chosen, Math.max(0, number.intValue()));
            }
        }
        List<Count> values = new ArrayList<>();
        for (Map.Entry<String, Integer> value : counted.entrySet()) {
            values.add(new Count(
                    value.getKey(),
                    documents.labels(facet == Facet.ACT ? ACTS + value.getKey() : value.getKey()),
                    value.getValue(),
                    request.chosen(facet).contains(value.getKey())));
        }
        if (facet == Facet.YEAR) {
            values.sort(Comparator.comparing(Count::value).reversed());
        }
        return values;
    }
}
