/**
 * The known things, read from the tables of {@code data/authority}: states, bodies, instruments, places, themes,
 * resolutions and the numbers they may have in a year. {@code Authority} is the door; every row is a record that
 * names its source. Knows nothing of texts: names are found in them by {@code reading}.
 */
@NullMarked
package rostrum.authority;

import org.jspecify.annotations.NullMarked;
