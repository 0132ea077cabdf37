package rostrum.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.Instrument;
import rostrum.authority.Place;
import rostrum.authority.Renamed;
import rostrum.authority.Resolution;
import rostrum.authority.State;
import rostrum.authority.Theme;
import rostrum.ontology.ROS;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Kind;
import rostrum.statement.RecordCheck.Outcome;
import rostrum.statement.SpeechRecord;

/** The authority data as quads: states and their organs, bodies, instruments, issues, places, resolutions, and the small schemes. */
public final class ReferenceGraph {
    /** Where the United Nations give a document by its symbol. */
    private static final String DOCUMENTS = "https://undocs.org/";

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Iris iris;
    private final Quads quads = new Quads();
    private final Node graph;

    public ReferenceGraph(Iris iris) {
        this.iris = iris;
        this.graph = iris.referenceGraph();
    }

    /** Sorted, without blank nodes: the same tables are always the same list. */
    public List<Quad> quads(Authority authority) {
        authority.states().forEach(this::state);
        authority.bodies().forEach(this::body);
        authority.instruments().forEach(this::instrument);
        authority.themes().forEach(this::theme);
        authority.places().forEach(this::place);
        authority.resolutions().forEach(this::resolution);
        authority.renamed().forEach(this::renamed);
        scheme("speech-act", SpeechAct.values());
        scheme("modality", Modality.values());
        scheme("grounding", Grounding.values());
        scheme("completeness", Completeness.values());
        scheme("voice", Voice.values());
        scheme("agreement-status", AgreementStatus.values());
        scheme("outcome", Outcome.values());
        return quads.sorted();
    }

    private void state(State state) {
        Quads.Subject node = named(iris.thing(Kind.STATE, state.iso3()), ROS.State.asNode(), state.name())
                .add(ROS.iso3.asNode(), Quads.string(state.iso3()))
                .add(DC_11.source.asNode(), Quads.string(state.source()));
        state.m49().ifPresent(code -> node.add(ROS.m49.asNode(), Quads.string(code)));
        state.names()
                .forEach((language, name) ->
                        node.add(SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name, language)));
        state.aliases().forEach(alias -> node.add(SKOS.altLabel.asNode(), Quads.english(alias)));
        state.wikidata().ifPresent(id -> node.add(SKOS.exactMatch.asNode(), NodeFactory.createURI(WIKIDATA + id)));
        Node borders = iris.enrichmentGraph("land-borders");
        for (String neighbour : state.borders()) {
            quads.about(borders, iris.thing(Kind.STATE, state.iso3()))
                    .add(ROS.sharesLandBorderWith.asNode(), iris.thing(Kind.STATE, neighbour));
        }
        organ(state, Kind.GOVERNMENT, ROS.Government.asNode(), "Government of ");
        organ(state, Kind.PEOPLE, ROS.People.asNode(), "People of ");
        organ(state, Kind.DELEGATION, ROS.Delegation.asNode(), "Delegation of ");
    }

    private void organ(State state, Kind kind, Node type, String prefix) {
        named(iris.thing(kind, state.iso3()), type, prefix + common(state))
                .add(ROS.ofState.asNode(), iris.thing(Kind.STATE, state.iso3()));
    }

    /** The shortest of the names that begin the official one: "Russia", "Bolivia"; the official name otherwise. */
    private static String common(State state) {
        return state.aliases().stream()
                .filter(alias -> alias.length() > 3 && state.name().startsWith(alias.substring(0, alias.length() - 1)))
                .filter(alias -> alias.length() < state.name().length())
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(state.name());
    }

    private void body(Body body) {
        Node type = body.unSystem() ? ROS.UNEntity.asNode() : ROS.Organization.asNode();
        Quads.Subject node = named(iris.thing(Kind.BODY, body.id()), type, body.name())
                .add(DC_11.source.asNode(), Quads.string(body.source()));
        Stream.concat(Stream.of(body.id()), body.aliases().stream())
                .forEach(alias -> node.add(SKOS.altLabel.asNode(), Quads.english(alias)));
        body.parent().ifPresent(parent -> node.add(ROS.partOfSystem.asNode(), iris.thing(Kind.BODY, parent)));
        body.wikidata().ifPresent(id -> node.add(SKOS.exactMatch.asNode(), NodeFactory.createURI(WIKIDATA + id)));
    }

    private void instrument(Instrument instrument) {
        Quads.Subject node =
                named(iris.thing(Kind.INSTRUMENT, instrument.id()), ROS.Document.asNode(), instrument.name());
        node.add(DC_11.source.asNode(), Quads.string(instrument.source()));
        instrument.aliases().forEach(alias -> node.add(SKOS.altLabel.asNode(), Quads.english(alias)));
        instrument.wikidata().ifPresent(id -> node.add(SKOS.exactMatch.asNode(), NodeFactory.createURI(WIKIDATA + id)));
    }

    private void theme(Theme theme) {
        Quads.Subject node = named(iris.thing(Kind.ISSUE, theme.id()), ROS.Issue.asNode(), theme.label())
                .add(SKOS.inScheme.asNode(), iris.scheme("issue"))
                .add(DC_11.source.asNode(), Quads.string(theme.source()));
        theme.broader().ifPresent(broader -> node.add(SKOS.broader.asNode(), iris.thing(Kind.ISSUE, broader)));
        Stream.concat(theme.unbis().stream(), theme.sdg().stream())
                .forEach(match -> node.add(SKOS.closeMatch.asNode(), NodeFactory.createURI(match)));
    }

    private void place(Place place) {
        named(iris.thing(Kind.PLACE, place.id()), ROS.Place.asNode(), place.name())
                .add(DC_11.source.asNode(), Quads.string(place.source()));
    }

    /** A resolution as it is cited, with what the record has of it. */
    private void resolution(Resolution resolution) {
        Quads.Subject node = quads.about(graph, iris.thing(Kind.DOCUMENT, SpeechRecord.iriForm(resolution.symbol())))
                .add(RDF.type.asNode(), ROS.Resolution.asNode())
                .add(RDFS.label.asNode(), Quads.english(resolution.symbol()))
                .add(ROS.symbol.asNode(), Quads.string(resolution.symbol()))
                .add(DC_11.source.asNode(), Quads.string(resolution.source()));
        resolution.title().ifPresent(title -> node.add(DCTerms.title.asNode(), Quads.english(title)));
        resolution
                .date()
                .ifPresent(day -> node.add(
                        ROS.adoptedOn.asNode(), NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)));
        resolution.vote().ifPresent(vote -> node.add(ROS.recordedVote.asNode(), Quads.string(vote)));
        resolution.sponsors().forEach(state -> node.add(ROS.recordedSponsor.asNode(), iris.thing(Kind.STATE, state)));
        Stream.concat(resolution.undlRecord().stream(), resolution.undlVote().stream())
                .forEach(address -> node.add(DCTerms.source.asNode(), NodeFactory.createURI(address)));
        if (resolution.undlRecord().isEmpty()) {
            node.add(
                    DCTerms.source.asNode(),
                    NodeFactory.createURI(DOCUMENTS + resolution.symbol().replace(" ", "")));
        }
        resolution.meeting().ifPresent(symbol -> {
            Node meeting = iris.thing(Kind.MEETING, SpeechRecord.iriForm(symbol));
            node.add(ROS.adoptedAt.asNode(), meeting);
            quads.about(graph, meeting)
                    .add(RDF.type.asNode(), ROS.Meeting.asNode())
                    .add(RDFS.label.asNode(), Quads.english("Meeting " + symbol))
                    .add(ROS.symbol.asNode(), Quads.string(symbol));
        });
    }

    private void renamed(Renamed renamed) {
        quads.about(graph, iris.renamed(renamed.from()))
                .add(DCTerms.isReplacedBy.asNode(), iris.renamed(renamed.to()))
                .add(DC_11.source.asNode(), Quads.string(renamed.source()));
    }

    private void scheme(String scheme, Enum<?>[] constants) {
        quads.about(graph, iris.scheme(scheme)).add(RDF.type.asNode(), SKOS.ConceptScheme.asNode());
        for (Enum<?> constant : constants) {
            String label = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            named(iris.concept(scheme, constant), SKOS.Concept.asNode(), label)
                    .add(SKOS.inScheme.asNode(), iris.scheme(scheme));
        }
    }

    private Quads.Subject named(Node thing, Node type, String name) {
        return quads.about(graph, thing)
                .add(RDF.type.asNode(), type)
                .add(RDFS.label.asNode(), Quads.english(name))
                .add(SKOS.prefLabel.asNode(), Quads.english(name));
    }
}
