package rostrum.reading.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rostrum.authority.Authority;
import rostrum.reading.act.Inflection.Inflected;
import rostrum.reading.act.Phrase.Use;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;

/** The ways to word acts ({@code acts.txt}) by their first word. */
final class Lexicon {
    private static final List<Inflected> BE = List.of(
            new Inflected("am", Form.BASE),
            new Inflected("are", Form.BASE),
            new Inflected("remain", Form.BASE),
            new Inflected("stand", Form.BASE),
            new Inflected("is", Form.THIRD),
            new Inflected("remains", Form.THIRD),
            new Inflected("stands", Form.THIRD),
            new Inflected("been", Form.PAST),
            new Inflected("being", Form.ING));

    private final SpeakerWords words;
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, List<Noun>> nouns = new HashMap<>();

    /** A noun that does an act: "condemnation", or "satisfaction at". */
    record Noun(Act act, List<String> rest) {}

    Lexicon(Authority authority, SpeakerWords words) {
        this.words = words;
        for (List<String> block : Blocks.of("acts.txt", authority.ownPhrases("acts.txt"))) {
            Act act = act(block.getFirst());
            block.stream().skip(1).forEach(line -> add(act, line));
        }
        words.of("light").forEach(verb -> add(Optional.empty(), Use.LIGHT, verb));
        Comparator<Phrase> longestFirst =
                Comparator.comparingInt(phrase -> -phrase.rest().size());
        phrases.values().forEach(list -> list.sort(longestFirst));
        nouns.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(noun -> -noun.rest().size())));
    }

    List<Phrase> phrases(String word) {
        return phrases.getOrDefault(word, List.of());
    }

    List<Noun> nouns(String word) {
        return nouns.getOrDefault(word, List.of());
    }

    private static Act act(String line) {
        String[] parts =
                line.startsWith("act ") ? line.substring("act ".length()).split("\\s*\\|\\s*") : new String[0];
        if (parts.length != 4) {
            throw new IllegalArgumentException("acts.txt has no such line: \"" + line
                    + "\"; a block begins with act PREDICATE | SPEECH ACT | MODALITY | CLASS.");
        }
        return new Act(parts[0], SpeechAct.valueOf(constant(parts[1])), Modality.valueOf(constant(parts[2])), parts[3]);
    }

    private static String constant(String hyphenated) {
        return hyphenated.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void add(Act act, String line) {
        int space = Math.max(0, line.indexOf(' '));
        for (String entry : Blocks.entries(line.substring(space))) {
            switch (line.substring(0, space)) {
                case "verb" -> add(Optional.of(act), Use.VERB, entry);
                case "verb-past" -> add(Optional.of(act), Use.PAST, entry);
                case "be" -> BE.forEach(head -> put(head, Optional.of(act), Use.BE, List.of(entry.split(" "))));
                case "saying" -> {
                    List<String> all = List.of(entry.split(" "));
                    put(new Inflected(all.getFirst(), Form.BASE), Optional.of(act), Use.SAYING, rest(all));
                }
                case "noun" -> {
                    List<String> all = List.of(entry.split(" "));
                    nouns.computeIfAbsent(all.getFirst(), word -> new ArrayList<>())
                            .add(new Noun(act, rest(all)));
                }
                default ->
                    throw new IllegalArgumentException("acts.txt has no such line: \"" + line
                            + "\"; begin it with verb, verb-past, be, saying or noun.");
            }
        }
    }

    private void add(Optional<Act> act, Use use, String entry) {
        List<String> all =
                Arrays.stream(entry.split(" ")).map(word -> word.split("/")[0]).toList();
        String head = Arrays.stream(entry.split(" ")).findFirst().orElseThrow();
        String note = entry.contains("/") && !head.contains("/") ? entry.substring(entry.indexOf('/')) : "";
        Inflection.of(head + note).forEach(form -> put(form, act, use, rest(all)));
    }

    /** One phrase, or one for each word that {oneself} stands for. */
    private void put(Inflected head, Optional<Act> act, Use use, List<String> rest) {
        int gap = rest.indexOf("{oneself}");
        if (gap < 0) {
            int mark = rest.indexOf(">");
            List<String> plain = rest.stream().filter(word -> !word.equals(">")).toList();
            phrases.computeIfAbsent(head.word(), word -> new ArrayList<>())
                    .add(new Phrase(act, use, head.form(), plain, mark < 0 ? 0 : plain.size() - mark));
            return;
        }
        for (String self : words.of("oneself")) {
            List<String> filled = new ArrayList<>(rest);
            filled.set(gap, self);
            put(head, act, use, filled);
        }
    }

    private static List<String> rest(List<String> words) {
        return words.subList(1, words.size());
    }
}
