package rostrum.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one home of prefix names: what Turtle, queries and pages abbreviate IRIs with. */
public final class Prefixes {
    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("ros", ROS.NS),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("as", "https://www.w3.org/ns/activitystreams#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("ldes", "https://w3id.org/ldes#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("sh", "http://www.w3.org/ns/shacl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("tree", "https://w3id.org/tree#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private Prefixes() {}

    /** Namespaces of the vocabularies in use, by prefix, in alphabetical order. */
    public static Map<String, String> vocabularies() {
        Map<String, String> sorted = new LinkedHashMap<>();
        VOCABULARIES.keySet().stream().sorted().forEach(prefix -> sorted.put(prefix, namespace(prefix)));
        return Collections.unmodifiableMap(sorted);
    }

    private static String namespace(String prefix) {
        String namespace = VOCABULARIES.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("no vocabulary has the prefix " + prefix);
        }
        return namespace;
    }
}
