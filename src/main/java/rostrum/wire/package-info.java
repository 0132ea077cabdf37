/**
 * RDF on its way out: {@code Format}s, their choice by {@code Accept} ({@code Negotiation}), and their serialization
 * by RDF4J Rio ({@code Serializer}); the answers to queries in theirs ({@code AnswerFormat}). Knows Jena's nodes and
 * executions as input; nothing of stores, pages or HTTP servers.
 */
@NullMarked
package rostrum.wire;

import org.jspecify.annotations.NullMarked;
