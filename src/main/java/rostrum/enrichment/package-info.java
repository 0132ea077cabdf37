/**
 * What we add to what was said, with its source: claims on resolutions held against the record of the Council
 * ({@code CouncilRecord}). Pure; the claims stay untouched, and silence of the record contradicts nothing.
 * Imports {@code statement} and {@code authority}.
 */
@NullMarked
package rostrum.enrichment;

import org.jspecify.annotations.NullMarked;
