package rostrum.reading.names;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Languages by their English names; where an adjective of nationality names one: "in Spanish.", "French-speaking". */
public final class Languages {
    private static final List<String> BEFORE = List.of(
            "spoke in ", "Spoke in ", "spoken in ", "interpretation from ", "translated from ", "translated into ");
    private static final List<String> AFTER = List.of(
            "-speaking",
            "-language",
            " language",
            " speaker",
            " translation",
            " interpretation",
            " version",
            " text of");
    private static final Set<String> ONLY_LANGUAGES = Set.of("English", "Arabic");

    private static final Map<String, String> CODES = readCodes();

    private Languages() {}

    /** ISO 639-1 codes by English name. */
    public static Map<String, String> codes() {
        return CODES;
    }

    static boolean speaks(Around around) {
        String word = around.text().substring(around.start(), around.end());
        if (!CODES.containsKey(word)) {
            return false;
        }
        return BEFORE.stream().anyMatch(around::precedes)
                || AFTER.stream().anyMatch(around::follows)
                || (around.precedes(" in ") && ".,;:)\n".indexOf(around.next()) >= 0)
                || besideALanguage(around);
    }

    private static boolean besideALanguage(Around around) {
        for (String language : ONLY_LANGUAGES) {
            if (around.precedes(language + " and ")
                    || around.precedes(language + ", ")
                    || around.follows(" and " + language)
                    || around.follows(", " + language)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> readCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : PhraseList.read(Languages.class, "languages.txt")) {
            int tab = line.indexOf('\t');
            codes.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
        return Collections.unmodifiableMap(codes);
    }
}
