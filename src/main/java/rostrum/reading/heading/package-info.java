/**
 * The heading of a speech: who speaks, for whom, in which language ({@code Heading} to {@code Speaker}).
 */
@NullMarked
package rostrum.reading.heading;

import org.jspecify.annotations.NullMarked;
