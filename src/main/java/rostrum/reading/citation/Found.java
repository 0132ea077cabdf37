package rostrum.reading.citation;

import java.util.Optional;
import rostrum.reading.citation.Citation.DocumentKind;

/** A document found at a place, before its paragraphs are looked for; UTF-16 indexes into the repaired text. */
record Found(String symbol, DocumentKind kind, int start, int end, Optional<String> doubt) {

    Found(String symbol, DocumentKind kind, int start, int end) {
        this(symbol, kind, start, end, Optional.empty());
    }
}
