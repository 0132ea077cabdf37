/**
 * The hall: the two compositions. {@code Publication} takes texts to a release, {@code Server} takes
 * a release to a port. Everything is wired here by hand, with {@code new}.
 */
@NullMarked
package rostrum;

import org.jspecify.annotations.NullMarked;
