package rostrum.site;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rostrum.site.view.Language;

/** Names of states from the Unicode Common Locale Data Repository, where the reference data have none in a language. */
final class StateNames {
    private static final Map<String, String> ALPHA_2 = Arrays.stream(ULocale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    alpha2 -> new ULocale("", alpha2).getISO3Country(), alpha2 -> alpha2, (one, other) -> one));

    private StateNames() {}

    /** @param alpha3 {@code PER}; none for what is no code of ISO 3166-1 */
    static Optional<String> of(String alpha3, Language language) {
        return Optional.ofNullable(ALPHA_2.get(alpha3))
                .map(alpha2 -> new ULocale("", alpha2).getDisplayCountry(language.locale()));
    }
}
