/**
 * Work on several threads whose results keep the order of what was given, so that what comes out does not depend on
 * how many there are.
 */
@NullMarked
package rostrum.work;

import org.jspecify.annotations.NullMarked;
