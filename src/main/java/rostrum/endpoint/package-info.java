/**
 * SPARQL over HTTP. {@code SparqlEndpoint} puts Fuseki's query processing behind {@code /sparql}; {@code QueryProcessor}
 * decides a status only when the answer is known; {@code SparqlFilter} refuses all but queries, in words that help.
 * Imports {@code wire} for the shape of errors and {@code store} for what no query may do; knows nothing of pages.
 */
@NullMarked
package rostrum.endpoint;

import org.jspecify.annotations.NullMarked;
