/**
 * The command line: one thin class a command. Parses, calls {@code Publication} or {@code Server}, prints; turns
 * every failure into one sentence on standard error and an exit status (0 done, 1 failed or found problems, 2 wrong
 * usage). The top floor: may import every room, and no room imports it.
 */
@NullMarked
package rostrum.cli;

import org.jspecify.annotations.NullMarked;
