package rostrum.reading.citation;

/** Digits as scans print them: "l325", "103l", "233]", "2O16". */
final class Digits {
    private Digits() {}

    /** The digits that were meant. */
    static String repaired(String printed) {
        StringBuilder digits = new StringBuilder(printed.length());
        for (int at = 0; at < printed.length(); at++) {
            char c = printed.charAt(at);
            digits.append(
                    switch (c) {
                        case 'l', 'I', ']' -> '1';
                        case 'O', 'o' -> '0';
                        case 'Z' -> '2';
                        case 'S' -> '5';
                        default -> c;
                    });
        }
        return digits.toString();
    }

    /** A digit, or what a scan makes of one. */
    static boolean like(char c) {
        return (c >= '0' && c <= '9') || "lIO]ZS".indexOf(c) >= 0;
    }

    static boolean all(String printed) {
        return !printed.isEmpty() && printed.chars().allMatch(Character::isDigit);
    }
}
