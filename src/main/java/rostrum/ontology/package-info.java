/**
 * The vocabulary: {@code ROS}, the constants generated from {@code ontology/rostrum.ttl}, and the {@code Prefixes}
 * that outputs, queries and pages abbreviate with. The Turtle itself is on the class path beside this package.
 * Floor 0: knows the JDK and Jena's core.
 */
@NullMarked
package rostrum.ontology;

import org.jspecify.annotations.NullMarked;
