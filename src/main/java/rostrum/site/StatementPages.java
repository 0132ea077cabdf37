package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.graph.Iris;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;
import rostrum.site.view.ClaimView;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.site.view.StatementView;
import rostrum.site.view.StatementView.Doubt;
import rostrum.statement.SpeechText;
import rostrum.store.Store;

/** A speech with every claim's and every name's words marked. Three questions to the store, however long it is. */
final class StatementPages {
    private static final List<Node> FACTS = List.of(
            DCTerms.date.asNode(),
            ROS.speechNumber.asNode(),
            ROS.recordedRole.asNode(),
            ROS.participantType.asNode(),
            ROS.speechFormat.asNode(),
            ROS.disagreement.asNode());
    private static final List<Node> HEADING = List.of(ROS.onBehalfOf.asNode(), ROS.deliveredIn.asNode());

    private final Store store;
    private final Iris iris;
    private final Places places;
    private final Ontology ontology;
    private final ClaimReader claims;
    private final Behind behind;

    StatementPages(Store store, Iris iris, Places places, Ontology ontology) {
        this.store = store;
        this.iris = iris;
        this.places = places;
        this.ontology = ontology;
        this.claims = new ClaimReader(store);
        this.behind = new Behind(places);
    }

    /** None where the store has no text of this speech. */
    Optional<StatementView> of(Node speech, boolean asPrinted, Say say, List<Link> data) {
        PageRows rows = PageRows.ask(store, SiteQuery.SPEECH, speech, iris.referenceGraph());
        return rows.of("text")
                .map(PageRows.Row::value)
                .findFirst()
                .map(text ->
                        new Page(speech, rows, say, asPrinted, data).view(SpeechText.of(text.getLiteralLexicalForm())));
    }

    /** One page while it is made. */
    private final class Page {
        private final Node speech;
        private final PageRows rows;
        private final Say say;
        private final boolean asPrinted;
        private final List<Link> data;
        private final List<ClaimRow> read;
        private final Around around;
        private final Names names;

        Page(Node speech, PageRows rows, Say say, boolean asPrinted, List<Link> data) {
            this.speech = speech;
            this.rows = rows;
            this.say = say;
            this.asPrinted = asPrinted;
            this.data = data;
            this.read = claims.read(rows.subjects("claim")).stream()
                    .sorted(ClaimRow.IN_THE_TEXT)
                    .toList();
            this.around = Around.read(store, iris.referenceGraph(), wanted());
            this.names = new Names(around, places, ontology, say);
        }

        private Around.Wanted wanted() {
            Around.Wanted wanted = new Around.Wanted().speech(speech);
            read.forEach(row -> wanted.whole(iris, row));
            rows.of("mention").forEach(row -> wanted.thing(row.graph(), row.value()));
            rows.of("doubt").forEach(row -> wanted.thing(row.value()));
            neighbours().forEach(wanted::speech);
            Stream.concat(
                            read.stream().flatMap(row -> Stream.of(row.subject(), row.object())),
                            rows.of("mention").map(PageRows.Row::value))
                    .flatMap(thing -> Names.statesOf(thing, places).stream())
                    .forEach(wanted::thing);
            return wanted;
        }

        private Stream<Node> neighbours() {
            return Stream.of(ROS.previousSpeech.asNode(), ROS.nextSpeech.asNode())
                    .flatMap(property -> rows.values("fact", property).stream());
        }

        StatementView view(SpeechText text) {
            ClaimViews views = new ClaimViews(
                    iris,
                    places,
                    around,
                    names,
                    say,
                    heading(ROS.onBehalfOf.asNode()).findFirst());
            List<ClaimView> told = read.stream().map(views::of).toList();
            MarkedText marked = new MarkedText(text, read, named());
            String page = places.href(speech);
            return new StatementView(
                    around.label(speech),
                    speech.getURI(),
                    heading(ROS.speaker.asNode()).map(names::link).findFirst(),
                    about(),
                    Stream.of(ROS.agendaItem.asNode(), ROS.agendaSubItem.asNode())
                            .flatMap(property -> rows.values("meeting", property).stream())
                            .map(Node::getLiteralLexicalForm)
                            .toList(),
                    neighbour(ROS.previousSpeech.asNode()),
                    neighbour(ROS.nextSpeech.asNode()),
                    asPrinted,
                    asPrinted ? page : page + "?form=printed",
                    asPrinted ? marked.asPrinted() : marked.paragraphs(),
                    key(marked),
                    told,
                    marked.repairs(),
                    doubts(),
                    behind.href("statement", speech),
                    data);
        }

        /** The things whose names stand in the text, by the place; where two share their words, the first by address. */
        private Map<rostrum.statement.Span, Link> named() {
            Map<rostrum.statement.Span, Link> named = new TreeMap<>();
            rows.of("mention")
                    .forEach(row -> Places.span(row.subject())
                            .ifPresent(span -> named.merge(
                                    span,
                                    names.link(row.value()),
                                    (one, other) -> one.href().compareTo(other.href()) <= 0 ? one : other)));
            for (ClaimRow row : read) {
                if (row.object().isURI() && !row.argument().equals(row.evidence())) {
                    named.putIfAbsent(row.argument(), names.link(row.object()));
                }
            }
            return named;
        }

        private Stream<Node> heading(Node property) {
            return read.stream().filter(row -> row.predicate().equals(property)).map(ClaimRow::object);
        }

        private List<Fact> about() {
            List<Fact> about = new ArrayList<>();
            for (Node property : HEADING) {
                heading(property).distinct().forEach(thing -> about.add(fact(property, names.link(thing))));
            }
            rows.subjects("meeting").stream()
                    .findFirst()
                    .ifPresent(meeting -> about.add(new Fact(
                            Link.words(say.of("statement.meeting")),
                            new Link(
                                    places.href(meeting),
                                    rows.value("meeting", ROS.symbol.asNode())
                                            .map(Node::getLiteralLexicalForm)
                                            .orElse(ClaimViews.key(meeting)),
                                    "meeting"),
                            Link.words(""))));
            for (Node property : FACTS) {
                rows.values("fact", property).forEach(value -> about.add(fact(property, told(value))));
            }
            return about;
        }

        /** A value as it is told; what the record says in words is English. */
        private Link told(Node value) {
            return value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                    ? new Link("", value.getLiteralLexicalForm(), "", names.ofRecord())
                    : names.link(value);
        }

        private Fact fact(Node property, Link value) {
            return new Fact(Link.words(say.of("statement.about." + Words.local(property))), value, Link.words(""));
        }

        private Optional<Link> neighbour(Node property) {
            return rows.value("fact", property)
                    .map(other -> new Link(
                            places.href(other),
                            around.label(other).isEmpty() ? ClaimViews.key(other) : around.label(other),
                            "speech"));
        }

        private List<StatementView.Kind> key(MarkedText marked) {
            return marked.counts().entrySet().stream()
                    .map(kind -> new StatementView.Kind(
                            kind.getKey(), say.of("statement.kind." + kind.getKey()), kind.getValue()))
                    .toList();
        }

        /** Words of the speech that are flagged, each with what does not fit and the likely reading. */
        private List<Doubt> doubts() {
            Map<Node, List<PageRows.Row>> flags =
                    rows.of("doubt").collect(Collectors.groupingBy(PageRows.Row::subject));
            return flags.values().stream()
                    .sorted(Comparator.comparing(
                            flag -> flag.getFirst().subject().getURI(), NaturalOrder::compare))
                    .map(flag -> new Doubt(
                            words(flag, ROS.printedForm.asNode()),
                            words(flag, ROS.doubt.asNode()),
                            flag.stream()
                                    .filter(row -> row.property().equals(ROS.likelyReading.asNode()))
                                    .map(row -> names.link(row.value()))
                                    .findFirst()
                                    .orElse(Link.words(""))))
                    .distinct()
                    .toList();
        }

        private static String words(List<PageRows.Row> flag, Node property) {
            return flag.stream()
                    .filter(row ->
                            row.property().equals(property) && row.value().isLiteral())
                    .map(row -> Words.oneLine(row.value().getLiteralLexicalForm()))
                    .findFirst()
                    .orElse("");
        }
    }
}
