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
import rostrum.statement.SpeechRecord.Listing;

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
        listing(iris, record, speech);
        record.sources().forEach(source -> printed.add(DC_11.source.asNode(), Quads.string(source)));
    }

    private static void agenda(List<String> items, Quads.Subject meeting) {
        items.stream().limit(1).forEach(item -> meeting.add(ROS.agendaItem.asNode(), Quads.english(item)));
        items.stream().skip(1).forEach(item -> meeting.add(ROS.agendaSubItem.asNode(), Quads.english(item)));
    }

    private static void listing(Iris iris, SpeechRecord record, Quads.Subject speech) {
        record.participantType().ifPresent(type -> speech.add(ROS.participantType.asNode(), Quads.string(type)));
        record.participant().ifPresent(name -> speech.add(ROS.recordedPartyName.asNode(), Quads.string(name)));
        Listing listing = record.listing();
        listing.speaker().ifPresent(name -> speech.add(ROS.recordedName.asNode(), Quads.string(name)));
        listing.role().ifPresent(role -> speech.add(ROS.recordedRole.asNode(), Quads.string(role)));
        listing.format().ifPresent(format -> speech.add(ROS.speechFormat.asNode(), Quads.string(format)));
        listing.previous().ifPresent(other -> speech.add(ROS.previousSpeech.asNode(), iris.speech(other)));
        listing.next().ifPresent(other -> speech.add(ROS.nextSpeech.asNode(), iris.speech(other)));
    }
}
