package rostrum.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a speech's file tells: {@code UNSC_2004_SPV.5066Resumption1_spch043.txt}.
 *
 * @param symbol as the United Nations print it: {@code S/PV.5066 (Resumption 1)}
 * @param speech its number in the document
 */
record PrintedDocument(String symbol, int speech) {
    private static final Pattern NAME =
            Pattern.compile("UNSC_\\d{4}_SPV\\.(\\d+)(?:Resumption(\\d+))?_spch(\\d{1,6})\\.txt");
    private static final Pattern RESUMPTION = Pattern.compile("\\s*\\(?\\s*Resumption\\s*(\\d+)\\s*\\)?$");

    static Optional<PrintedDocument> of(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(new PrintedDocument(
                        "S/PV." + name.group(1) + (name.group(2) == null ? "" : " (Resumption " + name.group(2) + ")"),
                        Integer.parseInt(name.group(3))))
                : Optional.empty();
    }

    /** A symbol with its resumption as the United Nations print it. */
    static String canonical(String symbol) {
        return RESUMPTION.matcher(symbol).replaceFirst(" (Resumption $1)");
    }

    /** The meeting that a document's symbol names: resumptions share it. */
    static String meeting(String symbol) {
        return RESUMPTION.matcher(symbol).replaceFirst("");
    }
}
