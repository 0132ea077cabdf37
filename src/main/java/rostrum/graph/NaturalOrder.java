package rostrum.graph;

/** The order in which people sort names with numbers: S-PV.999 before S-PV.1000. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** Runs of digits by the number that they write, all else by character; equal numbers by how they are written. */
    public static int compare(String one, String other) {
        int left = 0;
        int right = 0;
        while (left < one.length() && right < other.length()) {
            if (isDigit(one.charAt(left)) && isDigit(other.charAt(right))) {
                int leftEnd = end(one, left);
                int rightEnd = end(other, right);
                int order = compareNumbers(one, left, leftEnd, other, right, rightEnd);
                if (order != 0) {
                    return order;
                }
                left = leftEnd;
                right = rightEnd;
            } else {
                int order = Character.compare(one.charAt(left++), other.charAt(right++));
                if (order != 0) {
                    return order;
                }
            }
        }
        int rest = Integer.compare(one.length() - left, other.length() - right);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int compareNumbers(String one, int left, int leftEnd, String other, int right, int rightEnd) {
        int from = significant(one, left, leftEnd);
        int to = significant(other, right, rightEnd);
        int byLength = Integer.compare(leftEnd - from, rightEnd - to);
        return byLength != 0 ? byLength : one.substring(from, leftEnd).compareTo(other.substring(to, rightEnd));
    }

    /** Behind the zeros that a number begins with. */
    private static int significant(String name, int at, int end) {
        int from = at;
        while (from < end && name.charAt(from) == '0') {
            from++;
        }
        return from;
    }

    private static int end(String name, int at) {
        int end = at;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
