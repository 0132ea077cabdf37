/**
 * What is said, as records: a {@code Statement} and its {@code SpeechText}, the {@code Span}s that cut it
 * (Unicode code points), and the {@code Reading} of it: speaker, mentions and {@code Claim}s.
 * Floor 0: knows the JDK and nothing else.
 */
@NullMarked
package rostrum.statement;

import org.jspecify.annotations.NullMarked;
