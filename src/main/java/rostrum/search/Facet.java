package rostrum.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What results are counted and narrowed by. */
public enum Facet {
    /** {@code speech}, {@code state}, {@code issue}: what it is. */
    KIND,
    /** The state or body that the speaker speaks for. */
    BY,
    /** A state that the speech names, itself or by its government, people or delegation. */
    STATE,
    BODY,
    DOCUMENT,
    THEME,
    PLACE,
    YEAR,
    MEETING,
    /** The language spoken, where the record says that it was not English. */
    LANGUAGE,
    /** A speech act of one of the claims. */
    ACT;

    /** As it stands in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
