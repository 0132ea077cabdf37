package rostrum.site.view;

import com.ibm.icu.text.MessageFormat;
import java.text.FieldPosition;
import java.util.Optional;

/** A sentence of the pages, with places for what it tells of. */
final class Message {
    private final String pattern;
    private final Optional<MessageFormat> format;

    /** @param pattern as ICU's MessageFormat has it; a faulty one is a fault of the program */
    Message(String pattern, Language language) {
        this.pattern = pattern;
        this.format = pattern.indexOf('{') < 0
                ? Optional.empty()
                : Optional.of(new MessageFormat(pattern, language.locale()));
    }

    String words(Object... arguments) {
        if (format.isEmpty()) {
            return pattern;
        }
        // A format keeps what it formats numbers with, so that no two threads may use it at once.
        synchronized (this) {
            return format.get()
                    .format(arguments, new StringBuffer(), new FieldPosition(0))
                    .toString();
        }
    }
}
