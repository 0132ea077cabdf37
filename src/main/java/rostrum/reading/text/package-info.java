/**
 * The text as the rules see it: scanning damage repaired beside the raw characters ({@code RepairedText}), cut
 * into {@code Sentence}s, with the {@code Mark}s of what is named where. Offsets here are UTF-16 indexes into the
 * repaired text; {@code RepairedText.span} leads back to the raw words.
 */
@NullMarked
package rostrum.reading.text;

import org.jspecify.annotations.NullMarked;
