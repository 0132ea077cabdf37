/**
 * SPARQL over HTTP. {@code SparqlEndpoint} puts Fuseki's query processing behind {@code /sparql}; {@code SparqlFilter}
 * is the door ({@code Limits}, clients, turns), {@code QueryProcessor} the counter, {@code HeldResponse} what is sent once
 * whole. Imports {@code wire}, {@code store}, {@code graph} and {@code ontology}; knows nothing of pages.
 */
@NullMarked
package rostrum.endpoint;

import org.jspecify.annotations.NullMarked;
