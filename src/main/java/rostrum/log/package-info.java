/**
 * How what happens is written down: one line each on standard error, for people or as JSON, without a line break that
 * somebody else has put into it. The rest of the program knows SLF4J only.
 */
@NullMarked
package rostrum.log;

import org.jspecify.annotations.NullMarked;
