package rostrum.graph;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;
import rostrum.statement.SpeechRecord;

/** What the record says of a speech: the document it is printed in, the meeting, its day and its agenda. */
final class RecordGraph {
    private RecordGraph() {}

    static void write(Iris iris, String key, SpeechRecord record, Quads quads) {
        Node graph = iris.recordGraph(key);
        Node document = iris.thing(Kind.RECORD, SpeechRecord.iriForm(record.documentSymbol()));
        Node meeting = iris.thing(Kind.MEETING, SpeechRecord.iriForm(record.meetingSymbol()));

        Quads.Subject speech = quads.about(graph, iris.speech(key))
                .add(DCTerms.isPartOf.asNode(), document)
                .add(ROS.speechNumber.asNode(), Quads.integer(record.number()));
        Quads.Subject printed = quads.about(graph, document)
                .add(RDF.type.asNode(), ROS.MeetingRecord.asNode())
                .add(RDFS.label.asNode(), Quads.english(record.documentSymbol()))
                .add(ROS.symbol.asNode(), Quads.string(record.documentSymbol()))
                .add(DCTerms.isPartOf.asNode(), meeting);
        Quads.Subject held = quads.about(graph, meeting)
                .add(RDF.type.asNode(), ROS.Meeting.asNode())
                .add(RDFS.label.asNode(), Quads.english("Meeting " + record.meetingSymbol()))
                .add(ROS.symbol.asNode(), Quads.string(record.meetingSymbol()));

        record.date().ifPresent(date -> {
            Node day = NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
            speech.add(DCTerms.date.asNode(), day);
            held.add(DCTerms.date.asNode(), day);
        });
        agenda(record.agenda(), held);
        record.sources().forEach(source -> printed.add(DC_11.source.asNode(), Quads.string(source)));
    }

    private static void agenda(List<String> items, Quads.Subject meeting) {
        items.stream().limit(1).forEach(item -> meeting.add(ROS.agendaItem.asNode(), Quads.english(item)));
        items.stream().skip(1).forEach(item -> meeting.add(ROS.agendaSubItem.asNode(), Quads.english(item)));
    }
}
