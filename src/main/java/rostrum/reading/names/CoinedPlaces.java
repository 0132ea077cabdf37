package rostrum.reading.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Places that no table knows, by the noun that stands beside them: "Tillia governorate", "the town of Sidi Salem". */
final class CoinedPlaces {
    private static final Set<String> AFTER_A_NAME =
            Set.copyOf(PhraseList.read(CoinedPlaces.class, "place-nouns-after.txt"));
    private static final Set<String> BEFORE_A_NAME =
            Set.copyOf(PhraseList.read(CoinedPlaces.class, "place-nouns-before.txt"));
    private static final Set<String> NOT_A_NAME = Set.of(
            "The",
            "This",
            "Each",
            "Every",
            "Our",
            "That",
            "No",
            "In",
            "Their",
            "Its",
            "Security",
            "United",
            "National");

    private CoinedPlaces() {}

    static List<Hit> in(String text, Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.word(at);
            if (at > 0 && AFTER_A_NAME.contains(word) && name(tokens, at - 1)) {
                int from = at > 1 && name(tokens, at - 2) ? at - 2 : at - 1;
                hits.add(hit(text, tokens.start(from), tokens.end(at)));
            } else if (BEFORE_A_NAME.contains(word) && ofName(tokens, at)) {
                int to = tokens.spaced(at + 2) && Around.capitalised(tokens.word(at + 3)) ? at + 3 : at + 2;
                hits.add(hit(text, tokens.start(at + 2), tokens.end(to)));
            }
        }
        return hits;
    }

    /** Whether a capitalised word stands here, one space before the next word. */
    private static boolean name(Tokens tokens, int at) {
        String word = tokens.word(at);
        return tokens.spaced(at) && word.length() > 2 && Around.capitalised(word) && !NOT_A_NAME.contains(word);
    }

    private static boolean ofName(Tokens tokens, int noun) {
        return tokens.spaced(noun)
                && tokens.word(noun + 1).equals("of")
                && tokens.spaced(noun + 1)
                && Around.capitalised(tokens.word(noun + 2))
                && tokens.word(noun + 2).length() > 2
                && !NOT_A_NAME.contains(tokens.word(noun + 2));
    }

    private static Hit hit(String text, int start, int end) {
        String name = text.substring(start, end);
        return new Hit(new Sense(new Thing(Kind.PLACE, slug(name)), Sense.Role.NAME, name), start, end);
    }

    /** A name as an IRI segment. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String joined = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return joined.isEmpty() ? "unnamed" : joined;
    }
}
