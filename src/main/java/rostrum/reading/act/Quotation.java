package rostrum.reading.act;

import java.util.BitSet;

/** Which characters of a text stand between quotation marks; a paragraph's end closes them. */
final class Quotation {
    private final BitSet quoted = new BitSet();

    Quotation(String text) {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean opens = c == '\u201C' || (c == '"' && open < 0);
            boolean closes = c == '\u201D' || c == '"';
            if (opens && open < 0) {
                open = at;
            } else if (open >= 0 && (closes || c == '\n')) {
                if (closes) {
                    quoted.set(open, at);
                }
                open = -1;
            }
        }
    }

    boolean holds(int index) {
        return quoted.get(index);
    }
}
