/**
 * Other endpoints that a query may ask (SPARQL 1.1 Federated Query). {@code Partners} is the operator's list of them,
 * {@code PublicAddresses} says which addresses of the network may be called, {@code Caller} sends one query and takes
 * one bounded answer, {@code Federated} carries the parts of one query there and joins what comes back. Imports nothing
 * of ours; {@code endpoint} tells the client what went wrong.
 */
@NullMarked
package rostrum.federation;

import org.jspecify.annotations.NullMarked;
