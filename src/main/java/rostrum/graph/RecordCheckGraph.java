package rostrum.graph;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import rostrum.ontology.ROS;
import rostrum.statement.Claim.Voice;
import rostrum.statement.RecordCheck;

/** Claims held against the record, each check a node beside its claim, in a graph of its own source. */
final class RecordCheckGraph {
    private static final Node DERIVED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    private RecordCheckGraph() {}

    static void write(Iris iris, String key, List<RecordCheck> checks, Quads quads) {
        for (RecordCheck check : checks) {
            Node claim = iris.claim(key, check.claim());
            Quads.Subject node = quads.about(iris.recordCheckGraph(), iris.recordCheck(key, check.claim()))
                    .add(RDF.type.asNode(), ROS.RecordCheck.asNode())
                    .add(RDFS.label.asNode(), Quads.english("Claim " + check.claim() + " on record: " + words(check)))
                    .add(ROS.checks.asNode(), claim)
                    .add(DERIVED, claim)
                    .add(ROS.outcome.asNode(), iris.concept("outcome", check.outcome()))
                    .add(ROS.recordSays.asNode(), Quads.english(check.says()))
                    .add(ROS.voice.asNode(), iris.concept("voice", Voice.ENRICHMENT))
                    .add(DC_11.source.asNode(), Quads.string(check.source()));
            check.document()
                    .map(iris::thing)
                    .ifPresent(document ->
                            node.add(ROS.heldAgainst.asNode(), document).add(DERIVED, document));
            check.address()
                    .map(NodeFactory::createURI)
                    .ifPresent(address -> node.add(DCTerms.source.asNode(), address));
        }
    }

    private static String words(RecordCheck check) {
        return check.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
