package rostrum.reading.citation;

import java.util.Optional;
import rostrum.reading.citation.Citation.DocumentKind;
import rostrum.reading.citation.Citation.Doubt;

/** A document found at a place, before its paragraphs are looked for; UTF-16 indexes into the repaired text. */
record Found(String symbol, DocumentKind kind, int start, int end, Optional<Doubt> doubt) {

    Found(String symbol, DocumentKind kind, int start, int end) {
        this(symbol, kind, start, end, Optional.empty());
    }
}
