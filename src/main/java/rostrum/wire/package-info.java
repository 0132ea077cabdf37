/**
 * RDF on its way out: {@code Format}s, their choice by {@code Accept} ({@code Negotiation}), and their serialization
 * by RDF4J Rio ({@code Serializer}). Knows Jena's nodes as input; nothing of stores, pages or HTTP servers.
 */
@NullMarked
package rostrum.wire;

import org.jspecify.annotations.NullMarked;
