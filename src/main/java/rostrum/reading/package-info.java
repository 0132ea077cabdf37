/**
 * The heart: a text to mentions and claims, each pass a pure function of text and authority. One sub-room per kind of
 * thing read. Imports {@code statement} and {@code authority}; knows nothing of files, RDF or HTTP.
 */
@NullMarked
package rostrum.reading;

import org.jspecify.annotations.NullMarked;
