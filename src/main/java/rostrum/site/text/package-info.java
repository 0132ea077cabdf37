/**
 * A speech laid out for reading: {@code Segments} cuts the repaired text into paragraphs, and these at every border of
 * a marked span, so that nested and overlapping marks become a plain row of pieces. Pure functions; knows no HTML.
 */
@NullMarked
package rostrum.site.text;

import org.jspecify.annotations.NullMarked;
