package rostrum.site;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import rostrum.site.view.Language;

/** Names of states from the Unicode Common Locale Data Repository, where the reference data have none in a language. */
final class StateNames {
    private static final Map<String, String> ALPHA_2 = Arrays.stream(ULocale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    alpha2 -> new ULocale("", alpha2).getISO3Country(), alpha2 -> alpha2, (one, other) -> one));

    private static final Map<Language, Map<String, String>> UPPER_CASE = new ConcurrentHashMap<>();

    private StateNames() {}

    /** @param alpha3 {@code PER}; none for what is no code of ISO 3166-1 */
    static Optional<String> of(String alpha3, Language language) {
        return Optional.ofNullable(ALPHA_2.get(alpha3))
                .map(alpha2 -> new ULocale("", alpha2).getDisplayCountry(language.locale()));
    }

    /**
     * States that may be meant by a code or a name with a slip in it, the likeliest first, by their alpha-3 codes.
     *
     * @param words {@code pe}, {@code PRU}, {@code Ecuadr}
     */
    static List<String> like(String words, Language language) {
        String asked = words.strip().toUpperCase(Locale.ROOT);
        Map<String, Integer> slips = new HashMap<>();
        ALPHA_2.forEach(
                (alpha3, alpha2) -> slips(asked, alpha2, alpha3, language).ifPresent(n -> slips.put(alpha3, n)));
        return slips.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How far words are from a state's codes and names; none where too far. A slip in a name counts less than in a code. */
    private static Optional<Integer> slips(String asked, String alpha2, String alpha3, Language language) {
        if (asked.equals(alpha2) || asked.equals(alpha3)) {
            return Optional.of(0);
        }
        int most = Math.max(1, asked.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        IntStream names = Stream.of(Language.ENGLISH, language)
                .flatMap(spoken -> Stream.ofNullable(upperCase(spoken).get(alpha3)))
                .mapToInt(name -> 2 * distance.apply(asked, name));
        IntStream code = asked.length() == alpha3.length() && asked.charAt(0) == alpha3.charAt(0)
                ? IntStream.of(3 * distance.apply(asked, alpha3))
                : IntStream.empty();
        return IntStream.concat(names, code).filter(slips -> slips >= 0).boxed().min(Comparator.naturalOrder());
    }

    /** Every state's name in a language, by alpha-3 code; made once, since each takes a look-up in ICU. */
    private static Map<String, String> upperCase(Language language) {
        return UPPER_CASE.computeIfAbsent(
                language,
                spoken -> ALPHA_2.keySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                alpha3 -> alpha3,
                                alpha3 -> of(alpha3, spoken).orElse(alpha3).toUpperCase(Locale.ROOT))));
    }
}
