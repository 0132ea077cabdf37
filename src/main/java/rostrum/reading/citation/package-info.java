/**
 * Documents cited by symbol or number, and the paragraphs of them ({@code Citations}).
 */
@NullMarked
package rostrum.reading.citation;

import org.jspecify.annotations.NullMarked;
