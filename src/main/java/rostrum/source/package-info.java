/**
 * Files to statements: a text, a folder of texts, a corpus folder or standard input becomes {@code Statement}s or is
 * {@code Rejected} with its place and reason. The record's metadata stand beside a text as {@code NAME.record.json}, or
 * in the tables of a {@code Corpus}. Imports {@code statement}; knows nothing of reading or RDF.
 */
@NullMarked
package rostrum.source;

import org.jspecify.annotations.NullMarked;
