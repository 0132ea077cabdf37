package rostrum.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.statement.Claim;
import rostrum.statement.Claim.SpeechAct;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.Mention;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** What states have and do by a reading: their policies, their agreements, and what the speaker does with words. */
final class Deeds {
    private static final Set<Kind> PARTIES = Set.of(Kind.STATE, Kind.GOVERNMENT, Kind.PEOPLE);

    /** Kinds of policy in the schema's words, by ontology class. */
    private static final Map<String, String> POLICY_TYPES = Map.of(
            "Law", "law",
            "PenalCode", "law",
            "PlanOfAction", "plan",
            "NationalPolicy", "policy",
            "PublicPolicy", "policy",
            "RegulatoryFramework", "framework",
            "Strategy", "strategy",
            "Programme", "programme",
            "PolicyInstrument", "policy");

    /** Actions in the schema's words, by predicate. */
    private static final Map<String, String> ACTIONS = Map.of(
            "condemns", "condemns",
            "welcomes", "welcomes",
            "supports", "supports",
            "commends", "commends",
            "callsFor", "calls for",
            "coSponsors", "co-sponsors",
            "expressesSolidarityWith", "expresses solidarity",
            "regrets", "regrets",
            "commitsTo", "commits");

    private final Reading reading;
    private final Map<Thing, Described> described = new HashMap<>();

    private final Map<Thing, List<Claim>> claimsAbout = new HashMap<>();
    private final Map<Thing, List<Span>> mentioned = new HashMap<>();

    Deeds(Reading reading) {
        this.reading = reading;
        reading.described().forEach(one -> described.put(one.thing(), one));
        for (Claim claim : reading.claims()) {
            if (claim.object() instanceof Thing thing) {
                claimsAbout.computeIfAbsent(thing, t -> new ArrayList<>()).add(claim);
            }
            claim.realizedBy()
                    .ifPresent(thing -> claimsAbout
                            .computeIfAbsent(thing, t -> new ArrayList<>())
                            .add(claim));
        }
        for (Mention mention : reading.mentions()) {
            mentioned.computeIfAbsent(mention.thing(), t -> new ArrayList<>()).add(mention.span());
        }
    }

    ArrayNode policies() {
        ArrayNode policies = JsonNodeFactory.instance.arrayNode();
        for (Described policy : reading.described()) {
            Optional<Thing> owner = Facts.things(policy, "ofState").stream().findFirst();
            if (policy.thing().kind() == Kind.POLICY && owner.isPresent() && named(policy)) {
                ObjectNode node = policies.addObject();
                node.put("state", owner.get().id());
                node.put("name", policy.label());
                node.put("type", POLICY_TYPES.getOrDefault(policy.type(), "policy"));
                spans(node, spansOf(policy.thing()));
            }
        }
        return policies;
    }

    /** A policy that the speaker only says is implemented, and in a word or two, is too vague to name: "public policy". */
    private boolean named(Described policy) {
        boolean vague = claimsAbout.getOrDefault(policy.thing(), List.of()).stream()
                .allMatch(claim -> claim.predicate().equals("implements"));
        return !vague || policy.label().split(" ").length > 2;
    }

    ArrayNode agreements() {
        ArrayNode agreements = JsonNodeFactory.instance.arrayNode();
        for (Described agreement : reading.described()) {
            List<Thing> parties = Facts.things(agreement, "hasParty");
            Kind kind = agreement.thing().kind();
            if ((kind == Kind.AGREEMENT || kind == Kind.NEGOTIATION) && parties.size() > 1) {
                ObjectNode node = agreements.addObject();
                ArrayNode ids = node.putArray("parties");
                parties.stream().map(Thing::id).sorted().forEach(ids::add);
                node.put("status", kind == Kind.NEGOTIATION ? "under negotiation" : "concluded");
                node.put("subject", agreement.label());
                spans(node, spansOf(agreement.thing()));
            }
        }
        return agreements;
    }

    ArrayNode actions() {
        ArrayNode actions = JsonNodeFactory.instance.arrayNode();
        Map<String, ObjectNode> byTarget = new HashMap<>();
        Map<String, Span> events = new HashMap<>();
        for (Claim claim : reading.claims()) {
            Optional<String> type = performed(claim);
            if (type.isEmpty()) {
                continue;
            }
            String key = type.get() + "|" + party(claim.object());
            ObjectNode known = byTarget.get(key);
            Span together = events.get(type.get());
            if (known != null) {
                claim.regarding()
                        .filter(reason -> !known.path("target").asText().contains(reason))
                        .ifPresent(reason -> extend(known, ", " + reason));
                mention(known.withArray("mentions"), claim.span());
            } else if (event(claim) && together != null && together.overlaps(claim.span())) {
                extend((ObjectNode) actions.get(actions.size() - 1), " and " + target(claim));
            } else {
                ObjectNode node = actions.addObject();
                node.put("type", type.get());
                node.put("by", claim.subject().id());
                node.put("target", target(claim));
                spans(node, List.of(claim.span()));
                byTarget.put(key, node);
            }
            if (event(claim)) {
                events.put(type.get(), claim.span());
            }
        }
        return actions;
    }

    /** The action that a claim performs, where the speaker performs one: not "we must", but "we call for". */
    private Optional<String> performed(Claim claim) {
        boolean proposed = claim.predicate().equals("callsFor") && claim.speechAct() != SpeechAct.CALL_FOR;
        return claim.voice() == Voice.SPEAKER && !proposed && bySpeaker(claim)
                ? Optional.ofNullable(ACTIONS.get(claim.predicate()))
                : Optional.empty();
    }

    /** What an action is counted by: a state, its government and its people are one. */
    private static String party(Term object) {
        return object instanceof Thing thing && PARTIES.contains(thing.kind()) ? thing.id() : object.abbreviated();
    }

    private static boolean event(Claim claim) {
        return claim.object() instanceof Thing thing && thing.kind() == Kind.EVENT;
    }

    private static void extend(ObjectNode action, String words) {
        action.put("target", action.path("target").asText() + words);
    }

    private boolean bySpeaker(Claim claim) {
        boolean party = claim.subject().kind() == Kind.STATE || claim.subject().kind() == Kind.BODY;
        return party
                && reading.speaker()
                        .represents()
                        .map(claim.subject()::equals)
                        .orElse(claim.claimant().map(claim.subject()::equals).orElse(false));
    }

    /** What is acted on: the object in words, and the reason where one is given. */
    private String target(Claim claim) {
        Term object = claim.object();
        String words = switch (object) {
            case Value value -> value.lexical();
            case Thing thing ->
                Optional.ofNullable(described.get(thing))
                        .map(Described::label)
                        .orElseGet(() -> oneLine(claim.argument()));
        };
        return claim.regarding().map(reason -> words + ": " + reason).orElse(words);
    }

    /** Where a thing is mentioned, or the arguments of the claims about it. */
    private List<Span> spansOf(Thing thing) {
        List<Span> named = mentioned.getOrDefault(thing, List.of());
        return named.isEmpty()
                ? claimsAbout.getOrDefault(thing, List.of()).stream()
                        .map(Claim::argument)
                        .distinct()
                        .toList()
                : named;
    }

    private void spans(ObjectNode node, List<Span> spans) {
        ArrayNode array = node.putArray("mentions");
        spans.forEach(span -> mention(array, span));
    }

    private void mention(ArrayNode mentions, Span span) {
        JsonNode last = mentions.path(mentions.size() - 1);
        if (last.path("start").asInt() < span.end()
                && span.start() < last.path("end").asInt()) {
            return;
        }
        ObjectNode mention = mentions.addObject();
        mention.put("start", span.start());
        mention.put("end", span.end());
        mention.put("text", reading.statement().text().cut(span));
    }

    private String oneLine(Span span) {
        return reading.statement().text().cut(span).replaceAll("\\s+", " ");
    }
}
