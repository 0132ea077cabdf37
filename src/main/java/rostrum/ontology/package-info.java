/**
 * The vocabulary: {@code ROS}, the constants generated from {@code ontology/rostrum.ttl}, and the {@code Prefixes}
 * that outputs, queries and pages abbreviate with. {@code Definitions} reads the Turtle of ontology and shapes, which
 * lies on the class path beside this package. Floor 0: knows the JDK, Jena's core and its parsers.
 */
@NullMarked
package rostrum.ontology;

import org.jspecify.annotations.NullMarked;
