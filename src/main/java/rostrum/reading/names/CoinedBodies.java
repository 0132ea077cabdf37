package rostrum.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rostrum.reading.names.Sense.Role;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/**
 * Bodies that no table knows, by the owner or the noun that heads their capitalised name: "African Union High-level
 * Implementation Panel", "Group of Experts on Somalia"; and committees of the Council by their resolution: "1737
 * Committee".
 */
final class CoinedBodies {
    private static final List<String> OWNERS = PhraseList.read(CoinedBodies.class, "body-owners.txt");
    private static final Map<String, List<String[]>> OWNED = byFirstWord(OWNERS);
    private static final Map<String, List<String[]>> OPENINGS =
            byFirstWord(PhraseList.read(CoinedBodies.class, "body-openings.txt"));
    private static final Set<String> HEADS = Set.copyOf(PhraseList.read(CoinedBodies.class, "body-heads.txt"));
    private static final Set<String> JOINTS = Set.of("of", "on", "for", "the", "to", "in", "against", "concerning");
    private static final Pattern COMMITTEE = Pattern.compile("\\b(\\d{3,4})(?: \\((?:19|20)\\d\\d\\))?(?:/\\d{4})*"
            + "(?:,? Sanctions)? Committee\\b"
            + "|\\bCommittee,? (?:established )?pursuant to (?:paragraph \\d+ of )?(?:Security Council )?"
            + "resolutions? (\\d{3,4}) \\((?:19|20)\\d\\d\\)");

    private CoinedBodies() {}

    /** Whether a body that was coined here is none of the United Nations. */
    static boolean foreign(String id) {
        return OWNERS.stream()
                .filter(owner -> !owner.startsWith("U"))
                .anyMatch(owner -> id.startsWith(CoinedPlaces.slug(owner) + "-"));
    }

    static List<Hit> in(String text, Tokens tokens, List<Hit> known) {
        List<Hit> hits = new ArrayList<>();
        if (text.contains("Committee")) {
            committees(text, hits);
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (Character.isUpperCase(text.charAt(tokens.start(at)))) {
                int owner = opening(tokens, at, OWNED);
                int opening = owner > 0 ? 0 : opening(tokens, at, OPENINGS);
                Optional<Hit> hit = owner > 0
                        ? owned(text, tokens, at, owner)
                        : opening > 0 ? opened(text, tokens, at, at + opening) : Optional.empty();
                int begun = tokens.end(at + Math.max(owner, 1) - 1);
                hit.filter(one -> known.stream().noneMatch(other -> same(one, begun, other)))
                        .ifPresent(hits::add);
            }
        }
        return hits;
    }

    private static void committees(String text, List<Hit> hits) {
        Matcher matcher = COMMITTEE.matcher(text);
        while (matcher.find()) {
            String number = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
            Thing committee = new Thing(Kind.BODY, "SC-" + number);
            hits.add(new Hit(new Sense(committee, Role.NAME, matcher.group()), matcher.start(), matcher.end()));
        }
    }

    /**
     * A body or an instrument of a table counts before one that is coined over much the same words, or goes on from it.
     *
     * @param begun where the owner's name ends, which may be in a table too
     */
    private static boolean same(Hit coined, int begun, Hit other) {
        boolean within = other.start() >= coined.start() && other.end() <= coined.end();
        boolean begins = other.start() == coined.start() && other.end() > begun;
        return (other.is(Kind.BODY) || other.is(Kind.INSTRUMENT))
                && within
                && (begins || other.length() * 2 > coined.length());
    }

    private static Map<String, List<String[]>> byFirstWord(List<String> phrases) {
        return phrases.stream().map(phrase -> phrase.split(" ")).collect(Collectors.groupingBy(words -> words[0]));
    }

    /** How many words one of the phrases has here; 0 where none stands. */
    private static int opening(Tokens tokens, int at, Map<String, List<String[]>> phrases) {
        for (String[] words : phrases.getOrDefault(tokens.word(at), List.of())) {
            int length = 0;
            while (length < words.length
                    && at + length < tokens.size()
                    && tokens.word(at + length).equals(words[length])
                    && (length + 1 == words.length || tokens.spaced(at + length))) {
                length++;
            }
            if (length == words.length) {
                return length;
            }
        }
        return 0;
    }

    /** An owner, words in capitals, a head, and what it is for. */
    private static Optional<Hit> owned(String text, Tokens tokens, int from, int owner) {
        int head = -1;
        int at = from + owner;
        while (at < tokens.size() && tokens.spaced(at - 1) && at - from < 12) {
            String word = tokens.word(at);
            boolean capital = Around.capitalised(word);
            if (!capital && !JOINTS.contains(word) && !word.equals("and")) {
                break;
            }
            if (capital && HEADS.contains(word)) {
                head = at;
                break;
            }
            at++;
        }
        if (head < 0) {
            return Optional.empty();
        }
        int to = tail(tokens, head + 1);
        boolean telling = head > from + owner || to > head + 1;
        return telling ? Optional.of(hit(text, tokens, from, to)) : Optional.empty();
    }

    /** "Group of Experts on", and the name of what it is on. */
    private static Optional<Hit> opened(String text, Tokens tokens, int from, int after) {
        int to = tokens.spaced(after - 1) ? tail(tokens, after) : after;
        return to > after ? Optional.of(hit(text, tokens, from, to)) : Optional.empty();
    }

    /** The index behind the capitalised words that small words and the commas of a list join to a name. */
    private static int tail(Tokens tokens, int from) {
        int to = from;
        int at = from;
        boolean topic = false;
        while (at < tokens.size() && at - from < 14 && (tokens.spaced(at - 1) || (topic && listed(tokens, at)))) {
            String word = tokens.word(at);
            boolean and = word.equals("and") && at + 1 < tokens.size() && Around.capitalised(tokens.word(at + 1));
            boolean joined = JOINTS.contains(word) || (topic && to == at && and);
            topic |= word.equals("on") || word.equals("for");
            if (Around.capitalised(word)) {
                to = at + 1;
            } else if (!joined) {
                break;
            }
            at++;
        }
        return to;
    }

    /** Whether the word goes on with a list of capitalised words: ", Peace and Security". */
    private static boolean listed(Tokens tokens, int at) {
        return tokens.comma(at - 1)
                && Around.capitalised(tokens.word(at))
                && tokens.spaced(at)
                && tokens.word(at + 1).equals("and")
                && tokens.spaced(at + 1)
                && Around.capitalised(tokens.word(at + 2));
    }

    private static Hit hit(String text, Tokens tokens, int from, int to) {
        String name = text.substring(tokens.start(from), tokens.end(to - 1)).replaceAll("\\s+", " ");
        String id = name.startsWith("Special Representative for ") || name.startsWith("Special Representative to ")
                ? "SRSG-"
                        + CoinedPlaces.slug(name.replaceFirst("^Special Representative (?:for|to)(?: the)? ", ""))
                                .toUpperCase(Locale.ROOT)
                : CoinedPlaces.slug(name);
        return new Hit(new Sense(new Thing(Kind.BODY, id), Role.NAME, name), tokens.start(from), tokens.end(to - 1));
    }
}
