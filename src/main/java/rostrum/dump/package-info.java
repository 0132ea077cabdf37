/**
 * A release as files: whole data sets in each RDF format ({@code Dump}), in an order that depends on the data alone,
 * compressed, with checksums and a VoID description. A file appears under its name only when it is whole
 * ({@code OutputFile}). Imports {@code store}, {@code graph} and {@code wire}; knows nothing of HTTP.
 */
@NullMarked
package rostrum.dump;

import org.jspecify.annotations.NullMarked;
