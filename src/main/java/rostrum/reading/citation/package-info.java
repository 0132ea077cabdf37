/**
 * The documents that a text cites, by symbol or number, in all their forms and with the damage of scans repaired:
 * {@code Citations} is the door. Each has its paragraphs, where the text ties some to it; a resolution whose number
 * and year do not fit is kept as printed and flagged.
 */
@NullMarked
package rostrum.reading.citation;

import org.jspecify.annotations.NullMarked;
