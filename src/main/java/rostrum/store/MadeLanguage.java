package rostrum.store;

import java.util.Arrays;
import java.util.IllegalFormatException;

/**
 * A language tag that a query makes by STRLANG or STRLANGDIR and that has characters which no tag has (BCP 47, 2.1). Jena
 * means to raise an error there and fails in wording it.
 */
public final class MadeLanguage {
    /** What whoever asked is told. */
    public static final String SENTENCE =
            "The query makes a value whose language tag is none: a tag has letters, digits and hyphens (BCP 47).";

    private static final String READER = "org.apache.jena.langtag";

    private MadeLanguage() {}

    /** Whether a query failed for that. */
    public static boolean isCauseOf(RuntimeException failed) {
        return failed instanceof IllegalFormatException
                && Arrays.stream(failed.getStackTrace())
                        .anyMatch(call -> call.getClassName().startsWith(READER));
    }
}
