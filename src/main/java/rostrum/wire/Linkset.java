package rostrum.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Typed links from one resource to others: as the {@code Link} header writes them (RFC 8288) and as a document of
 * their own (RFC 9264).
 */
public record Linkset(List<Target> targets) {
    public static final String JSON_TYPE = "application/linkset+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Linkset {
        targets = List.copyOf(targets);
    }

    /**
     * Where a link leads.
     *
     * @param relation a registered relation type, or the IRI of another
     * @param type media type of what is there; empty where that is not known
     * @param profile IRI of what it keeps to beyond its media type (RFC 6906); empty where there is none
     */
    public record Target(String href, String relation, String type, String profile) {
        public Target(String href, String relation, String type) {
            this(href, relation, type, "");
        }

        public Target(String href, String relation) {
            this(href, relation, "");
        }
    }

    /** The value of a {@code Link} header. */
    public String header() {
        return targets.stream()
                .map(target -> "<" + target.href() + ">; rel=\"" + target.relation() + "\""
                        + (target.type().isEmpty() ? "" : "; type=\"" + target.type() + "\"")
                        + (target.profile().isEmpty() ? "" : "; profile=\"" + target.profile() + "\""))
                .collect(Collectors.joining(", "));
    }

    /** @param anchor the address that the links start from */
    public String json(String anchor) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", anchor);
        Map<String, List<Map<String, Object>>> relations = new LinkedHashMap<>();
        for (Target target : targets) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("href", target.href());
            if (!target.type().isEmpty()) {
                members.put("type", target.type());
            }
            if (!target.profile().isEmpty()) {
                // An extension attribute is a list (RFC 9264, section 4.2.4.3).
                members.put("profile", List.of(target.profile()));
            }
            relations
                    .computeIfAbsent(target.relation(), relation -> new ArrayList<>())
                    .add(members);
        }
        context.putAll(relations);
        try {
            return JSON.writeValueAsString(Map.of("linkset", List.of(context)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps of strings are JSON", impossible);
        }
    }
}
