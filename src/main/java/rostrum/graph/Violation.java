package rostrum.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A place where data do not hold what they must.
 *
 * @param focus the thing that is wrong
 * @param property of it that is checked, where the shape checks one
 * @param value that is wrong; absent where one is missing or too many are there
 * @param constraint the local name of SHACL's constraint component: {@code MinCountConstraintComponent}
 * @param meaning what the property is, in the ontology's words
 */
public record Violation(Node focus, Optional<Node> property, Optional<Node> value, String constraint, String meaning) {

    /** One line for people: where, what, which rule, and what should be there. */
    public String sentence() {
        String rule = constraint.replace("ConstraintComponent", "");
        return focus
                + property.map(node -> " " + node.getLocalName()).orElse("")
                + " breaks " + Character.toLowerCase(rule.charAt(0)) + rule.substring(1)
                + value.map(node -> " with " + node).orElse("")
                + " (" + meaning + ")";
    }
}
