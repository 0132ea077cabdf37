/**
 * What templates are given: records of plain words and links, all that a page shows and nothing to be looked up.
 * Knows nothing of stores, RDF or HTTP.
 */
@NullMarked
package rostrum.site.view;

import org.jspecify.annotations.NullMarked;
