/**
 * The names of states, bodies, places and issues, found by one pass of an automaton ({@code Names}).
 */
@NullMarked
package rostrum.reading.names;

import org.jspecify.annotations.NullMarked;
