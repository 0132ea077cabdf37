package rostrum.site;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.site.view.Link;
import rostrum.store.Store;
import rostrum.wire.Citation;
import rostrum.wire.Citation.Kind;
import rostrum.wire.Citation.Style;
import rostrum.wire.Linkset.Target;

/** How to cite a statement, or the whole: a file for reference managers in each of their formats. */
final class CitationPages {
    private static final String PUBLISHER = "The Rostrum project";

    private final Store store;
    private final Iris iris;
    private final Issued issued;
    private final Places places;
    private final Documents documents;

    CitationPages(Store store, Iris iris, Issued issued, Places places, Documents documents) {
        this.store = store;
        this.iris = iris;
        this.issued = issued;
        this.places = places;
        this.documents = documents;
    }

    /** {@code /cite/dataset.bib}, {@code /cite/speech/KEY.ris}. */
    void cite(Context context) {
        String raw = context.req().getRequestURI().substring("/cite/".length());
        int dot = raw.lastIndexOf('.');
        Optional<Style> style = Style.ofExtension(raw.substring(dot + 1));
        String path = raw.substring(0, Math.max(0, dot));
        Citation citation = style.flatMap(named -> path.equals("dataset") ? Optional.of(whole()) : read(path))
                .orElseThrow(() -> NotAnswered.unknown(context.path()));
        documents.lasting(context);
        context.contentType(style.get().mediaType() + "; charset=utf-8").result(citation.written(style.get()));
    }

    /** Typed links from the page of what is cited. */
    static List<Target> targets(Documents documents, String path) {
        return Arrays.stream(Style.values())
                .map(style -> new Target(
                        documents.path("/cite/" + path + "." + style.extension()), "describedby", style.mediaType()))
                .toList();
    }

    /** The same for people. */
    static Stream<Link> links(Documents documents, String path) {
        return Arrays.stream(Style.values())
                .map(style -> new Link(
                        documents.path("/cite/" + path + "." + style.extension()),
                        style.mediaType(),
                        style.extension()));
    }

    private Citation whole() {
        return new Citation(
                "rostrum-" + issued.version(),
                Kind.DATASET,
                first(iris.dataset(), DCTerms.title.asNode()).orElse("Rostrum"),
                PUBLISHER,
                Optional.of(issued.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                "",
                PUBLISHER,
                issued.version(),
                iris.dataset().getURI());
    }

    /** A statement whose text is at hand. */
    private Optional<Citation> read(String path) {
        return path.startsWith("speech/")
                        && !store.find(Node.ANY, places.thing(path), ROS.hasText.asNode(), Node.ANY, 1)
                                .isEmpty()
                ? Optional.of(speech(path))
                : Optional.empty();
    }

    /**
     * How the whole or a statement is cited.
     *
     * @param path {@code dataset}, or a statement's that there is: {@code speech/KEY}
     */
    Citation of(String path) {
        return path.equals("dataset") ? whole() : speech(path);
    }

    private Citation speech(String path) {
        Node speech = places.thing(path);
        String record = object(speech, DCTerms.isPartOf.asNode())
                .flatMap(part -> first(part, RDFS.label.asNode()))
                .orElse("");
        String party = first(speech, ROS.recordedPartyName.asNode())
                .or(() -> object(speech, ROS.onBehalfOf.asNode()).flatMap(state -> first(state, RDFS.label.asNode())))
                .orElse("");
        Optional<String> speaker =
                object(speech, ROS.speaker.asNode()).flatMap(person -> first(person, RDFS.label.asNode()));
        String author = Stream.concat(speaker.stream(), Stream.of(party))
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String title = first(speech, RDFS.label.asNode())
                .orElseGet(() -> "Statement" + (party.isEmpty() ? "" : " by " + party)
                        + (record.isEmpty() ? "" : " (" + record + ")"));
        return new Citation(
                path.substring("speech/".length()),
                Kind.SPEECH,
                title,
                author.isEmpty() ? "Unknown speaker" : author,
                first(speech, DCTerms.date.asNode()).flatMap(CitationPages::day),
                record,
                record.isEmpty() ? "" : "United Nations",
                "",
                speech.getURI());
    }

    private static Optional<LocalDate> day(String lexical) {
        try {
            return Optional.of(LocalDate.parse(lexical));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Node> object(Node subject, Node property) {
        return store.find(Node.ANY, subject, property, Node.ANY, 1).stream()
                .map(Quad::getObject)
                .findFirst();
    }

    private Optional<String> first(Node subject, Node property) {
        return store.find(Node.ANY, subject, property, Node.ANY, 8).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .min(Words.ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm);
    }
}
