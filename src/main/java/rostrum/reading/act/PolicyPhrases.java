package rostrum.reading.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.authority.Authority;

/** Finds the names of laws, plans and policies in a sentence, whosever they are; words are data in {@code policies.txt}. */
final class PolicyPhrases {
    private static final int LEFT = 8;
    private static final int RIGHT = 18;

    private final WordLists words;
    private final Map<String, List<Head>> heads = new HashMap<>();

    /** @param named whether the head with "national" alone is a name: "national action plan" */
    private record Head(String type, List<String> words, boolean named) {}

    /**
     * A name of a policy; token indexes.
     *
     * @param edge index of the word before the name: "our", "a", or the verb
     */
    record Found(String type, int edge, int from, int head, int to) {}

    PolicyPhrases(Authority authority) {
        words = new WordLists("policies.txt", authority.ownPhrases("policies.txt"));
        for (String type : words.names()) {
            if (Character.isUpperCase(type.charAt(0))) {
                for (String entry : words.of(type)) {
                    List<String> parts = List.of(entry.replace("=", "").split(" "));
                    heads.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>())
                            .add(new Head(type, parts, entry.endsWith("=")));
                }
            }
        }
        heads.values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
    }

    boolean in(String list, String word) {
        return words.in(list, word);
    }

    List<Found> in(Line line) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Found> here = at(line, at);
            here.ifPresent(found::add);
            at = here.map(Found::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> at(Line line, int at) {
        for (Head head : heads.getOrDefault(line.word(at), List.of())) {
            int end = at;
            while (end - at < head.words().size()
                    && line.word(end).equals(head.words().get(end - at))) {
                end++;
            }
            if (end - at == head.words().size()) {
                int from = left(line, at);
                int plain = right(line, end, false);
                int to = tells(line, head, from, at, end, plain) ? plain : right(line, end, true);
                boolean bareAct = head.words().getFirst().equals("act") && from == at;
                boolean own = own(line, from, at) && own(line, end, Math.min(to, end + 4));
                return own && !bareAct && !compound(line, end) && tells(line, head, from, at, end, to)
                        ? Optional.of(new Found(head.type(), from - 1, from, at, to))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "law enforcement", "policy makers": the head belongs to another noun. */
    private boolean compound(Line line, int end) {
        return words.in("compound", line.word(end));
    }

    private int left(Line line, int head) {
        int from = head;
        while (from > 0 && head - from < LEFT) {
            Token token = line.at(from - 1);
            boolean stop = token.name() && !token.demonym()
                    || token.sign()
                    || words.in("edge", token.word())
                    || words.in("has", token.word())
                    || token.word().endsWith("'s");
            if (stop || token.demonym()) {
                break;
            }
            from--;
        }
        while (from < head && line.word(from).equals("and")) {
            from++;
        }
        return from;
    }

    private int right(Line line, int end, boolean loose) {
        boolean about = words.in("about", line.word(end)) || (loose && words.in("loose", line.word(end)));
        if ((!about && !number(line.word(end))) || words.in("back", line.word(end + 1))) {
            return end;
        }
        boolean titled = line.at(end - 1).capitalised();
        int to = end;
        while (to < line.size() && to - end < RIGHT && !(titled ? endsTitle(line, to) : ends(line, to))) {
            to++;
        }
        while (to > end && (words.in("edge", line.word(to - 1)) || words.in("about", line.word(to - 1)))) {
            to--;
        }
        return to;
    }

    /** A title goes on in capitals: "National Action Plan on Women, Peace and Security". */
    private boolean endsTitle(Line line, int at) {
        Token token = line.at(at);
        if (token.is(",")) {
            return at + 2 >= line.size()
                    || !line.at(at + 1).capitalised()
                    || !(line.word(at + 2).equals("and") || line.word(at + 2).equals(","));
        }
        boolean numbering = token.is(".") && line.word(at - 1).equals("no");
        boolean small = numbering
                || words.in("about", token.word())
                || token.is("in")
                || token.is("and")
                || token.is("the")
                || token.is("all");
        return (token.sign() && !numbering)
                || (token.is("in") && (at + 1 >= line.size() || !line.at(at + 1).capitalised()))
                || !(small || token.capitalised() || token.name() || number(token.word()));
    }

    private boolean ends(Line line, int at) {
        Token token = line.at(at);
        String next = line.word(at + 1);
        boolean clause = token.is("and")
                && (words.in("ends", next) || words.in("has", next) || words.in("edge", next) && !next.equals("the"));
        boolean inTime = token.is("in")
                && (number(next)
                        || words.in("ends", next)
                        || next.equals("order")
                        || next.equals("line")
                        || next.equals("accordance")
                        || next.equals("my")
                        || next.equals("keeping")
                        || next.equals("the"));
        return (token.sign() && !token.is("."))
                || (token.is(".") && !line.word(at - 1).equals("no"))
                || words.in("ends", token.word()) && !token.name()
                || clause
                || inTime;
    }

    private static boolean number(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean own(Line line, int from, int head) {
        for (int at = from; at < head; at++) {
            if (words.in("not-own", line.word(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words name something: "national action plan", "law on refugees", not "our new legislation". */
    private boolean tells(Line line, Head head, int from, int at, int end, int to) {
        int telling = to - end;
        boolean national = false;
        for (int i = from; i < at; i++) {
            national |= line.word(i).equals("national");
            telling += words.in("vague", line.word(i)) || line.word(i).equals("and") ? 0 : 1;
        }
        return telling > 0 || (head.named() && (national || head.type().equals("PenalCode")));
    }
}
