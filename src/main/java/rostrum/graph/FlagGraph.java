package rostrum.graph;

import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import rostrum.ontology.ROS;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Reading;
import rostrum.statement.Reading.Flag;

/** Doubts about printed words: the form that is printed, what does not fit, and the reading that is likely. */
final class FlagGraph {
    private FlagGraph() {}

    static void write(Iris iris, Reading reading, SpanGraph spans, Quads quads) {
        String key = reading.statement().key();
        int number = 0;
        for (Flag flag : reading.flags()) {
            String printed = reading.statement().text().cut(flag.span());
            Quads.Subject node = quads.about(iris.flagGraph(), iris.flag(key, ++number))
                    .add(RDF.type.asNode(), ROS.Flag.asNode())
                    .add(RDFS.label.asNode(), Quads.english("In doubt: " + printed.replaceAll("\\s+", " ")))
                    .add(ROS.flags.asNode(), spans.node(flag.span()))
                    .add(ROS.flagCode.asNode(), Quads.string(flag.code()))
                    .add(ROS.doubt.asNode(), Quads.english(flag.message()))
                    .add(ROS.printedForm.asNode(), Quads.string(printed))
                    .add(ROS.voice.asNode(), iris.concept("voice", Voice.ENRICHMENT));
            flag.likely().ifPresent(document -> node.add(ROS.likelyReading.asNode(), iris.thing(document)));
        }
    }
}
