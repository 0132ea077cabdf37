/** Work on several threads whose results keep the order of what was given. */
@NullMarked
package rostrum.work;

import org.jspecify.annotations.NullMarked;
