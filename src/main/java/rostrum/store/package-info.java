/**
 * Quads at rest: a TDB2 directory with its text index ({@code Store}), read in transactions that are given to a
 * callback, and the named {@code Queries} that are asked of it. The only room that knows TDB2 and the text index.
 */
@NullMarked
package rostrum.store;

import org.jspecify.annotations.NullMarked;
