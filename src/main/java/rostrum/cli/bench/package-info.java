/**
 * The measurements behind every figure that the project states: one class a benchmark, each giving a few rows with the
 * ratio to something known, taken in the same run. Imports the same as {@code cli}.
 */
@NullMarked
package rostrum.cli.bench;

import org.jspecify.annotations.NullMarked;
