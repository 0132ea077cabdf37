/**
 * Releases: a data set built beside the live one, made whole, then put in its place by one atomic rename and only read
 * from then on. Imports {@code store}; knows nothing of reading or HTTP.
 */
@NullMarked
package rostrum.release;

import org.jspecify.annotations.NullMarked;
