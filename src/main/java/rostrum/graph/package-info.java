/**
 * Readings to triples. Forms every IRI ({@code Iris}), maps a reading onto the ontology ({@code StatementGraph}) and
 * the known things onto theirs ({@code ReferenceGraph}), and checks a statement against the shapes ({@code Shapes}).
 * Pure: knows nothing of files, databases or HTTP.
 */
@NullMarked
package rostrum.graph;

import org.jspecify.annotations.NullMarked;
