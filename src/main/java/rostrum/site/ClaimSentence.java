package rostrum.site;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import rostrum.site.view.Say;

/**
 * A claim in a sentence of the reader's language: "Peru reports an agreement with Ecuador". There is a sentence for
 * each predicate, and some for a predicate as a speech act or a modality turns it; the speech's own words stand in
 * quotation marks and stay in its language.
 */
final class ClaimSentence {
    private static final Set<String> TOLD = Set.of(
            "abstainsOn",
            "actionTarget",
            "addresses",
            "adoptedOn",
            "adoptionManner",
            "agreementStatus",
            "attributedTo",
            "basedOn",
            "callsFor",
            "characterizedAs",
            "cites",
            "coSponsors",
            "commends",
            "commitsTo",
            "condemns",
            "constitutes",
            "criminalizedThrough",
            "criminalizes",
            "delegationOf",
            "deliveredIn",
            "describesItselfAs",
            "employs",
            "establishes",
            "expressesSolidarityWith",
            "focusGroup",
            "hasAgreementWith",
            "hasInstrument",
            "hasParty",
            "hasPart",
            "hasPillar",
            "holdsPosition",
            "holdsValue",
            "hopesFor",
            "implements",
            "inTalksWith",
            "isPartOf",
            "occurredIn",
            "ofState",
            "onBehalfOf",
            "organizes",
            "pillarCount",
            "proposes",
            "recognizesRoleOf",
            "regrets",
            "relativeDate",
            "speaker",
            "submits",
            "supports",
            "votesAgainst",
            "votesFor",
            "welcomes");
    private static final Set<String> TURNED =
            Set.of("callsFor.propose", "callsFor.report", "holdsPosition.normative", "holdsPosition.conditional");

    private final Places places;
    private final Names names;
    private final Say say;
    private final Optional<Node> speaking;

    /** @param speaking the party whose words all claims are, where a page has those of one: it need not be told */
    ClaimSentence(Places places, Names names, Say say, Optional<Node> speaking) {
        this.places = places;
        this.names = names;
        this.say = say;
        this.speaking = speaking;
    }

    /** Without a full stop, with the claimant where that is not whom the claim is about. */
    String of(ClaimRow row) {
        String told = told(row);
        if (!row.regarding().isEmpty()) {
            told = say.of("claim.regarding", told, quoted(row.regarding()));
        }
        boolean another = row.claimant()
                .filter(claimant -> places.kind(row.subject()).matches("(?!speech|delegation).+"))
                .filter(claimant -> !claimant.equals(row.subject()) && !speaking.equals(Optional.of(claimant)))
                .isPresent();
        return another
                ? say.of(
                        "claim.according",
                        say.isolated(names.words(row.claimant().orElseThrow())),
                        told)
                : told;
    }

    private String told(ClaimRow row) {
        String predicate = row.predicateName();
        if (!TOLD.contains(predicate)) {
            return say.of("claim.says.other", part(row.subject()), names.words(row.predicate()), part(row.object()));
        }
        String turn = TURNED.contains(predicate + "." + row.speechAct())
                ? "." + row.speechAct()
                : TURNED.contains(predicate + "." + row.modality()) ? "." + row.modality() : "";
        return say.of("claim.says." + predicate + turn, part(row.subject()), part(row.object()));
    }

    /** What a thing is told of in one matter, the other side left open: "Peru condemns …", "… condemns Peru". */
    String matter(Node role, Node predicate, Node thing) {
        String left = role.equals(Told.SUBJECT) ? part(thing) : "…";
        String right = role.equals(Told.SUBJECT) ? "…" : part(thing);
        String name = Words.local(predicate);
        return TOLD.contains(name)
                ? say.of("claim.says." + name, left, right)
                : say.of("claim.says.other", left, names.words(predicate), right);
    }

    private String part(Node node) {
        if (places.kind(node).equals("speech")) {
            return say.of("claim.statement");
        }
        return Names.isProse(node, places) ? quoted(names.words(node)) : say.isolated(names.words(node));
    }

    private String quoted(String words) {
        return say.of("claim.quoted", say.isolated(words));
    }
}
