package rostrum.reading.names;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Places that no table knows, by the noun that stands beside them: "Tillia governorate", "the town of Sidi Salem". */
final class CoinedPlaces {
    private static final String NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:el|al|de|la|the)?-?\\p{Lu}[\\p{L}’'-]+)?";
    private static final Pattern NOUN_AFTER = Pattern.compile("\\b(" + NAME
            + " (?:oblast|province|Province|governorate|Governorate|raion|prefecture|Valley|River|Peninsula|Island|Islands"
            + "|Strait|Gulf|Basin|corridor|canton|camp))\\b");
    private static final Pattern NOUN_BEFORE = Pattern.compile(
            "\\b(?:cit(?:y|ies)|towns?|villages?|port|districts?|provinces?|municipalit(?:y|ies)|governorates?) of ("
                    + NAME + ")");

    private CoinedPlaces() {}

    static List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        find(NOUN_AFTER, text, hits);
        find(NOUN_BEFORE, text, hits);
        return hits;
    }

    private static void find(Pattern pattern, String text, List<Hit> hits) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!opening(name)) {
                Sense sense = new Sense(new Thing(Kind.PLACE, slug(name)), Sense.Role.NAME, name);
                hits.add(new Hit(sense, matcher.start(1), matcher.end(1)));
            }
        }
    }

    private static boolean opening(String name) {
        return name.startsWith("The ")
                || name.startsWith("This ")
                || name.startsWith("Each ")
                || name.startsWith("Every ")
                || name.startsWith("Our ")
                || name.startsWith("That ")
                || name.startsWith("No ")
                || name.startsWith("In ");
    }

    /** A name as an IRI segment. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String joined = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return joined.isEmpty() ? "unnamed" : joined;
    }
}
