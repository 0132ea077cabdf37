package rostrum.reading.names;

/** The words that stand right before and right after a range of a text. */
record Around(String text, int start, int end) {

    /** The word before, without punctuation; empty where something other than one space or apostrophe parts them. */
    String wordBefore() {
        int to = start;
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = to;
        while (from > 0 && wordly(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }

    /** The word before, its full stop taken off: "Mr" in "Mr. Jordan". */
    String titleBefore() {
        int to = start;
        while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '.')) {
            to--;
        }
        int from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }

    String wordAfter() {
        int from = end;
        if (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < text.length() && wordly(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    boolean follows(String words) {
        return text.startsWith(words, end);
    }

    boolean precedes(String words) {
        return start >= words.length() && text.startsWith(words, start - words.length());
    }

    char next() {
        return end < text.length() ? text.charAt(end) : ' ';
    }

    /** Whether the range begins a sentence, a paragraph or the text. */
    boolean opensSentence() {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "\"'“‘(".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".?!:;\n".indexOf(text.charAt(at)) >= 0;
    }

    static boolean capitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean wordly(char c) {
        return Character.isLetter(c) || c == '-' || c == '’' || c == '\'';
    }
}
