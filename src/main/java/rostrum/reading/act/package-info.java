/**
 * What a speaker does with words: condemns, welcomes, calls for. {@code Lexicon} holds the verbs and nouns of each
 * act as data, {@code Agent} tells whether the speaker is the one who does it, {@code Complement} what it is done to,
 * and {@code Acts} makes claims of that. Imports {@code statement} and {@code reading.text} only.
 */
@NullMarked
package rostrum.reading.act;

import org.jspecify.annotations.NullMarked;
