/**
 * What a text names: states (by name, alias and demonym), bodies, instruments, places and issues. {@code Names} is
 * the door; one automaton holds all names of the authority tables, and what stands around a name decides whether
 * it is meant ("Mr. Jordan", "in Spanish", "Mission for Iraq"). Phrase lists are in the resources.
 */
@NullMarked
package rostrum.reading.names;

import org.jspecify.annotations.NullMarked;
