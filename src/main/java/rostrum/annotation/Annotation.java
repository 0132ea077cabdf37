package rostrum.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.State;
import rostrum.statement.Claim;
import rostrum.statement.Kind;
import rostrum.statement.Reading;
import rostrum.statement.Speaker;
import rostrum.statement.Term.Thing;

/** Writes readings in the schema of {@code annotate}. */
public final class Annotation {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Authority authority;

    public Annotation(Authority authority) {
        this.authority = authority;
    }

    /** The file that {@code annotate} writes for a statement: indented JSON with a line end. */
    public String text(Reading reading) {
        try {
            return JSON.writeValueAsString(of(reading)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain nodes is always writable", impossible);
        }
    }

    /** The name that {@code annotate} gives the statement: its file's name without the extension. */
    public static String id(Reading reading) {
        String file = reading.statement().fileName();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public ObjectNode of(Reading reading) {
        ObjectNode root = NODES.objectNode();
        root.put("id", id(reading));
        root.put("text_file", reading.statement().fileName());
        root.set("speaker", speaker(reading.speaker()));
        Entities entities = new Entities(reading, authority);
        root.set("documents", entities.documents());
        root.set("states", entities.states());
        root.set("bodies", entities.bodies());
        root.set("instruments", entities.instruments());
        Deeds deeds = new Deeds(reading);
        root.set("policies", deeds.policies());
        root.set("agreements", deeds.agreements());
        root.set("actions", deeds.actions());
        root.set("places", entities.places());
        root.set("claims", claims(reading));
        return root;
    }

    private ObjectNode speaker(Speaker speaker) {
        ObjectNode node = NODES.objectNode();
        node.put("name", speaker.name().orElse(null));
        node.put("honorific", speaker.honorific().orElse(null));
        ObjectNode represents = node.putObject("represents");
        Optional<Thing> party = speaker.represents();
        represents.put(
                "type",
                party.map(thing -> thing.kind() == Kind.STATE ? "state" : "organization")
                        .orElse(null));
        represents.put(
                "name", party.flatMap(this::name).or(speaker::representsName).orElse(null));
        represents.put(
                "iso3",
                party.filter(thing -> thing.kind() == Kind.STATE).map(Thing::id).orElse(null));
        party.filter(thing -> thing.kind() != Kind.STATE).ifPresent(thing -> represents.put("id", thing.id()));
        represents.put("evidence", speaker.partySpan().isPresent() ? "heading" : party.isPresent() ? "text" : null);
        node.put("language", speaker.language().orElse(null));
        return node;
    }

    private Optional<String> name(Thing party) {
        return party.kind() == Kind.STATE
                ? authority.state(party.id()).map(State::name)
                : authority.body(party.id()).map(Body::name);
    }

    private static ArrayNode claims(Reading reading) {
        ArrayNode claims = NODES.arrayNode();
        for (Claim claim : reading.claims()) {
            ObjectNode node = claims.addObject();
            node.put("subject", claim.subject().abbreviated());
            node.put("predicate", "ros:" + claim.predicate());
            node.put("object", claim.object().abbreviated());
            node.put("regarding", claim.regarding().orElse(null));
            node.put("speechAct", claim.speechAct().term());
            node.put("modality", claim.modality().term());
            node.put("grounding", claim.grounding().term());
            node.put("completeness", claim.completeness().term());
            node.put("voice", claim.voice().name().toLowerCase(java.util.Locale.ROOT));
            node.put("start", claim.span().start());
            node.put("end", claim.span().end());
            node.put("argStart", claim.argument().start());
            node.put("argEnd", claim.argument().end());
            node.put("rule", claim.rule());
        }
        return claims;
    }
}
