package rostrum.reading.names;

/** Whether words are printed with the capitals that make them a name. */
final class Capitals {
    private Capitals() {}

    /**
     * A name of one word must stand as it is, or all in capitals where it has more than four letters; in a longer
     * name the first letter counts, and at least half of the other capitals ("Sexual violence in Conflict").
     */
    static boolean agree(String name, String text, int start, int end) {
        if (name.indexOf(' ') < 0) {
            return sameCase(name, text, start, end) || (name.length() > 3 && allUpper(text, start, end));
        }
        boolean first = Character.isUpperCase(text.charAt(start)) || !Character.isUpperCase(name.charAt(0));
        return first && 2 * capitals(text, start, end) >= capitals(name, 0, name.length());
    }

    static boolean allUpper(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameCase(String name, String text, int start, int end) {
        if (name.length() != end - start) {
            return Character.isUpperCase(name.charAt(0)) == Character.isUpperCase(text.charAt(start));
        }
        for (int at = 0; at < name.length(); at++) {
            if (Character.isUpperCase(name.charAt(at)) != Character.isUpperCase(text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }

    private static int capitals(String text, int start, int end) {
        int count = 0;
        for (int at = start; at < end; at++) {
            if (Character.isUpperCase(text.charAt(at)) && (at == start || !Character.isLetter(text.charAt(at - 1)))) {
                count++;
            }
        }
        return count;
    }
}
