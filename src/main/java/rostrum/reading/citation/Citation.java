package rostrum.reading.citation;

import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * A document cited at a place of the repaired text.
 *
 * @param document the document itself
 * @param symbol its canonical symbol
 * @param paragraph the paragraph cited, where one is
 * @param start UTF-16 index of the first word, the paragraph's mention included
 * @param documentStart where the document's own mention begins
 */
public record Citation(
        Thing document, String symbol, Optional<String> paragraph, int start, int documentStart, int end) {}
