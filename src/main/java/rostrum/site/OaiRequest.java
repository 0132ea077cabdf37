package rostrum.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rostrum.site.OaiFault.Code;

/**
 * What is asked, its arguments checked for what the verb takes (OAI-PMH 2.0, section 4).
 *
 * @param arguments by name, the verb not among them
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {
    private static final String TOKEN = "resumptionToken";
    private static final String PREFIX = "metadataPrefix";

    /** As the protocol spells them. */
    enum Verb {
        Identify(Set.of(), Set.of()),
        ListMetadataFormats(Set.of(), Set.of("identifier")),
        ListSets(Set.of(), Set.of(TOKEN)),
        ListIdentifiers(Set.of(PREFIX), Set.of("from", "until", "set", TOKEN)),
        ListRecords(Set.of(PREFIX), Set.of("from", "until", "set", TOKEN)),
        GetRecord(Set.of("identifier", PREFIX), Set.of());

        private final Set<String> required;
        private final Set<String> optional;

        Verb(Set<String> required, Set<String> optional) {
            this.required = required;
            this.optional = optional;
        }
    }

    OaiRequest {
        arguments = Map.copyOf(arguments);
    }

    /** @param given every parameter with all its values */
    static OaiRequest of(Map<String, List<String>> given) throws OaiFault {
        List<String> verbs = given.getOrDefault("verb", List.of());
        Verb verb = null;
        for (Verb known : Verb.values()) {
            if (verbs.equals(List.of(known.name()))) {
                verb = known;
            }
        }
        if (verb == null) {
            throw new OaiFault(
                    Code.badVerb,
                    "Give one verb: Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords or GetRecord.");
        }
        Map<String, String> arguments = new TreeMap<>();
        for (Map.Entry<String, List<String>> argument : given.entrySet()) {
            String name = argument.getKey();
            if (name.equals("verb")) {
                continue;
            }
            if (!verb.required.contains(name) && !verb.optional.contains(name)) {
                throw new OaiFault(
                        Code.badArgument,
                        verb + " takes no argument but those of the protocol; leave out what" + " is not among them.");
            }
            if (argument.getValue().size() != 1) {
                throw new OaiFault(Code.badArgument, "Give the argument " + name + " once, with a value.");
            }
            arguments.put(name, argument.getValue().getFirst());
        }
        if (arguments.containsKey(TOKEN)) {
            if (arguments.size() > 1) {
                throw new OaiFault(Code.badArgument, "A resumptionToken stands alone; leave out all other arguments.");
            }
        } else {
            for (String name : verb.required) {
                if (!arguments.containsKey(name)) {
                    throw new OaiFault(Code.badArgument, verb + " wants the argument " + name + "; give it.");
                }
            }
        }
        return new OaiRequest(verb, arguments);
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    Optional<String> token() {
        return argument(TOKEN);
    }

    /** The kind of metadata that is wanted, of which there is one. */
    static void checkPrefix(String prefix) throws OaiFault {
        if (!prefix.equals(OaiItems.DUBLIN_CORE)) {
            throw new OaiFault(
                    Code.cannotDisseminateFormat,
                    "Records are given as " + OaiItems.DUBLIN_CORE + "; ask for this metadataPrefix.");
        }
    }

    String identifier() {
        return argument("identifier").orElse("");
    }

    String prefix() {
        return argument(PREFIX).orElse("");
    }
}
