package rostrum.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.site.view.ClaimView;
import rostrum.site.view.Link;
import rostrum.site.view.OnRecord;
import rostrum.site.view.Part;
import rostrum.site.view.Say;
import rostrum.statement.Span;

/** Claims in the words and with the links that a page of one language shows. */
final class ClaimViews {
    private static final int ENDS = 4;

    private final Iris iris;
    private final Places places;
    private final Around around;
    private final Names names;
    private final Say say;
    private final ClaimSentence sentence;

    ClaimViews(Iris iris, Places places, Around around, Names names, Say say) {
        this(iris, places, around, names, say, Optional.empty());
    }

    /** @param speaking the party whose words all claims are, where a page has those of one */
    ClaimViews(Iris iris, Places places, Around around, Names names, Say say, Optional<Node> speaking) {
        this.iris = iris;
        this.places = places;
        this.around = around;
        this.names = names;
        this.say = say;
        this.sentence = new ClaimSentence(places, names, say, speaking);
    }

    ClaimView of(ClaimRow row) {
        String quote = quote(row);
        return new ClaimView(
                Places.number(row.claim()),
                sentence.of(row),
                page(row),
                speech(row),
                day(row),
                names.link(row.subject()),
                names.link(row.predicate()),
                names.link(row.object()),
                quote,
                words(row, quote),
                row.regarding(),
                row.claimant().map(names::link).orElse(Link.words("")),
                chips(row),
                turtle(row),
                row.rule(),
                around.check(row.claim()).map(this::onRecord));
    }

    /**
     * As a line of a page.
     *
     * @param about whom or what the line names
     */
    Part.Row line(ClaimRow row, Link about) {
        String quote = quote(row);
        return new Part.Row(about, row.regarding(), quote, words(row, quote), speech(row), day(row), page(row));
    }

    private Link page(ClaimRow row) {
        return new Link(places.href(row.claim()), say.of("claim.number", Places.number(row.claim())), "claim");
    }

    /** The statement, at the claim. */
    Link speech(ClaimRow row) {
        String place = places.href(row.speech()) + "#claim-" + Places.number(row.claim());
        return new Link(place, around.label(row.speech()), "speech", names.ofRecord());
    }

    private String day(ClaimRow row) {
        return say.day(around.day(row.speech()));
    }

    private String quote(ClaimRow row) {
        return Words.oneLine(around.exact(selector(iris, row)));
    }

    private String words(ClaimRow row, String quote) {
        return places.href(row.speech()) + "#" + place(row.evidence()) + ":~:text=" + fragment(quote);
    }

    /** In a sentence. */
    String sentence(ClaimRow row) {
        return sentence.of(row);
    }

    /** What a thing is told of in one matter, the other side left open. */
    String matter(Node role, Node predicate, Node thing) {
        return sentence.matter(role, predicate, thing);
    }

    /** The name of a place in a text, as RFC 5147 writes it and as the span's IRI has it. */
    static String place(Span span) {
        return "char=" + span.start() + "," + span.end();
    }

    /** The quote of the words that a claim rests on. */
    static Node selector(Iris iris, ClaimRow row) {
        return iris.quoteSelector(key(row.speech()), row.evidence());
    }

    /** The last part of an IRI: of a speech its key, of a state its code. */
    static String key(Node speech) {
        return speech.getURI().substring(speech.getURI().lastIndexOf('/') + 1);
    }

    /** What marks a quote on its page: its first and last words where it is long (URL Fragment Text Directives). */
    static String fragment(String quote) {
        List<String> words = List.of(quote.split(" "));
        if (words.size() <= 2 * ENDS) {
            return encoded(quote);
        }
        return encoded(String.join(" ", words.subList(0, ENDS))) + ","
                + encoded(String.join(" ", words.subList(words.size() - ENDS, words.size())));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }

    private List<Link> chips(ClaimRow row) {
        return Map.of(
                        1, List.of("speechAct", row.speechAct()),
                        2, List.of("modality", row.modality()),
                        3, List.of("grounding", row.grounding()),
                        4, List.of("completeness", row.completeness()),
                        5, List.of("voice", row.voice()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(quality -> !quality.get(1).isEmpty())
                .map(quality -> new Link("", say.of("claim." + quality.get(0) + "." + quality.get(1)), quality.get(0)))
                .toList();
    }

    /** The claim's own triples but for its label, IRIs below the base as relative ones. */
    private String turtle(ClaimRow row) {
        String rows = Stream.of(
                        pair("ros:subject", row.subject()),
                        pair("ros:predicate", row.predicate()),
                        pair("ros:object", row.object()),
                        row.claimant()
                                .map(claimant -> pair("ros:claimant", claimant))
                                .orElse(""),
                        quality("speech-act", "ros:speechAct", row.speechAct()),
                        quality("modality", "ros:modality", row.modality()),
                        quality("grounding", "ros:grounding", row.grounding()),
                        quality("completeness", "ros:completeness", row.completeness()),
                        quality("voice", "ros:voice", row.voice()),
                        pair("ros:evidence", iris.span(key(row.speech()), row.evidence())),
                        pair("ros:argument", iris.span(key(row.speech()), row.argument())),
                        "ros:rule \"" + row.rule() + "\"")
                .filter(written -> !written.isEmpty())
                .collect(java.util.stream.Collectors.joining(" ;\n  "));
        return abbreviated(row.claim()) + " a ros:Claim ;\n  " + rows + " .";
    }

    private String quality(String scheme, String property, String term) {
        return pair(property, iris.concept(scheme, term));
    }

    private String pair(String property, Node value) {
        return property + " " + abbreviated(value);
    }

    private String abbreviated(Node node) {
        if (node.isLiteral()) {
            return org.apache.jena.riot.out.NodeFmtLib.strNT(node);
        }
        if (node.getURI().startsWith(iris.base() + "id/")) {
            return "<" + node.getURI().substring(iris.base().length()) + ">";
        }
        String abbreviated = Words.abbreviated(node.getURI());
        return abbreviated.equals(node.getURI()) ? "<" + abbreviated + ">" : abbreviated;
    }

    private OnRecord onRecord(Node check) {
        String outcome = around.values(check, ROS.outcome.asNode()).stream()
                .map(concept -> concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1))
                .findFirst()
                .orElse("not-on-record");
        Optional<Node> address = around.values(check, DCTerms.source.asNode()).stream()
                .filter(Node::isURI)
                .findFirst();
        return new OnRecord(
                outcome,
                say.of("claim.outcome." + outcome),
                around.words(check, ROS.recordSays.asNode()),
                address.map(at -> new Link(places.href(at), at.getURI().replaceFirst("^https?://", ""), ""))
                        .orElse(Link.words(say.of("claim.tables"))),
                around.words(check, DC_11.source.asNode()));
    }
}
