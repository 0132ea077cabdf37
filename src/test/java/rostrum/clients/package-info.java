/** The server as parsers and clients see it that are not ours: raptor, rdflib, N3.js, Comunica, an LDES client, nginx. */
@NullMarked
package rostrum.clients;

import org.jspecify.annotations.NullMarked;
