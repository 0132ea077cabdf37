package rostrum.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;

/**
 * A speech text made fit to read: line breaks are spaces, a paragraph break is one LF, and words that the scan
 * joined ("ofPeru", "ofbilateral") stand apart. No raw offset ever moves: each character here remembers the one it
 * was printed as, and {@link #span} cuts the raw words.
 */
public final class RepairedText {
    /** Little words that the scan glues to a capital that follows: "ofPeru", "theUnited". */
    private static final Set<String> JOINABLE =
            Set.of("of", "the", "and", "in", "to", "by", "for", "from", "with", "on");

    /** English words that begin with "of" and are whole; any other word in "of" is a join. */
    private static final Set<String> WHOLE_OF_WORDS = Set.of("often", "oft", "oftentimes", "ofttimes", "oftener");

    /** What some editors put before a text; a character of the raw text, and no word of the speech. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SpeechText raw;
    private final String value;
    private final int[] rawIndex;
    private final List<Span> joined;

    private RepairedText(SpeechText raw, String value, int[] rawIndex, List<Span> joined) {
        this.raw = raw;
        this.value = value;
        this.rawIndex = rawIndex;
        this.joined = List.copyOf(joined);
    }

    public static RepairedText of(SpeechText raw) {
        return new Repair(raw).run();
    }

    public String value() {
        return value;
    }

    public SpeechText raw() {
        return raw;
    }

    /** The raw span, in code points, behind the repaired range {@code [start, end)}; white space at the ends is left out. */
    public Span span(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return raw.span(rawIndex[from], rawIndex[to - 1] + 1);
    }

    /** The raw words that the scan had joined and that stand apart here, in the order of the text. */
    public List<Span> joined() {
        return joined;
    }

    /** The repaired words of a range, on one line. */
    public String words(int start, int end) {
        return value.substring(start, end).replace('\n', ' ').strip();
    }

    /** Builds the repaired text in one pass over the raw one. */
    private static final class Repair {
        private final SpeechText raw;
        private final String in;
        private final StringBuilder out;
        private final List<Span> joined = new ArrayList<>();
        private int[] index;

        Repair(SpeechText raw) {
            this.raw = raw;
            this.in = raw.value();
            this.out = new StringBuilder(in.length() + 16);
            this.index = new int[in.length() + 16];
        }

        RepairedText run() {
            int at = in.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
            while (at < in.length()) {
                char c = in.charAt(at);
                if (Character.isWhitespace(c)) {
                    at = whiteSpace(at);
                } else if (Character.isLetter(c)) {
                    at = word(at);
                } else {
                    put(c, at++);
                }
            }
            return new RepairedText(raw, out.toString(), Arrays.copyOf(index, out.length()), joined);
        }

        /** One space; one LF for a paragraph break; nothing after a hyphen at a line's end ("Secretary-⏎General"). */
        private int whiteSpace(int from) {
            int lines = 0;
            int at = from;
            while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
                if (in.charAt(at++) == '\n') {
                    lines++;
                }
            }
            boolean lowerCaseFollows = at < in.length() && Character.isLowerCase(in.charAt(at));
            if (lines == 1 && at < in.length() && hyphenated() && Character.isLetter(in.charAt(at))) {
                return at;
            }
            if (out.length() > 0 && at < in.length()) {
                put(lines > 1 && !(lowerCaseFollows && !sentenceEnded()) ? '\n' : ' ', from);
            }
            return at;
        }

        private boolean hyphenated() {
            int n = out.length();
            return n > 1 && out.charAt(n - 1) == '-' && Character.isLetter(out.charAt(n - 2));
        }

        private boolean sentenceEnded() {
            return out.length() > 0 && ".?!:".indexOf(out.charAt(out.length() - 1)) >= 0;
        }

        private int word(int from) {
            int to = from;
            while (to < in.length() && Character.isLetter(in.charAt(to))) {
                to++;
            }
            int cut = join(from, to);
            if (cut < to) {
                joined.add(raw.span(from, to));
            }
            for (int at = from; at < to; at++) {
                if (at == cut) {
                    put(' ', at);
                }
                put(in.charAt(at), at);
            }
            return to;
        }

        /** Where a joined word falls apart, or its end where it is whole. */
        private int join(int from, int to) {
            for (int cut = from + 2; cut <= from + 4 && cut < to; cut++) {
                if (Character.isUpperCase(in.charAt(cut))
                        && cut + 1 < to
                        && Character.isLowerCase(in.charAt(cut + 1))
                        && JOINABLE.contains(in.substring(from, cut))) {
                    return cut;
                }
            }
            boolean inOf = to - from > 3 && in.charAt(from) == 'o' && in.charAt(from + 1) == 'f';
            return inOf && in.charAt(from + 2) != 'f' && !WHOLE_OF_WORDS.contains(in.substring(from, to))
                    ? from + 2
                    : to;
        }

        private void put(char c, int at) {
            if (out.length() == index.length) {
                index = Arrays.copyOf(index, index.length * 2);
            }
            index[out.length()] = at;
            out.append(c);
        }
    }
}
