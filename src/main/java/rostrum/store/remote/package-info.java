/**
 * A triple store elsewhere, asked by the standard protocols alone: SPARQL 1.1 Protocol for queries and updates, SPARQL
 * 1.1 Graph Store HTTP Protocol for graphs. What goes wrong there is a {@code RemoteFault}; where a release's graphs are
 * is told by {@code ReleaseScope}.
 */
@NullMarked
package rostrum.store.remote;

import org.jspecify.annotations.NullMarked;
