package rostrum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts from npm of the scripts and styles that readers' browsers get, with their licences: what the lock file of
 * src/main/frontend names, but for what only builds or tests.
 *
 * @param licence as an SPDX identifier
 * @param integrity as npm's lock files have it (W3C Subresource Integrity): an algorithm and a digest in Base64
 */
public record FrontEndParts(String name, String version, String licence, String integrity) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Adds the parts to a list of parts and to a report of licences that are there.
     *
     * @param arguments the lock file, the list in CycloneDX's JSON, the report, and the licences that are taken, with commas
     * @throws IllegalStateException with one sentence where a part has another licence or none
     */
    public static void main(String[] arguments) throws IOException {
        List<FrontEndParts> parts = locked(Path.of(arguments[0]), Set.of(arguments[3].split(",")));
        Path list = Path.of(arguments[1]);
        Files.writeString(list, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(added(list, parts)) + "\n");
        Path report = Path.of(arguments[2]);
        List<String> lines = new ArrayList<>(Files.readAllLines(report));
        lines.removeIf(line -> line.contains(" (npm ") || line.isBlank());
        parts.forEach(
                part -> lines.add("     (" + part.licence() + ") " + part.name() + " (npm " + part.version() + ")"));
        Files.write(report, lines);
    }

    /** Of a lock file, in its order. */
    static List<FrontEndParts> locked(Path lock, Set<String> taken) throws IOException {
        List<FrontEndParts> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry :
                JSON.readTree(lock.toFile()).path("packages").properties()) {
            JsonNode about = entry.getValue();
            if (entry.getKey().isEmpty()
                    || about.path("dev").asBoolean()
                    || about.path("optional").asBoolean()) {
                continue;
            }
            FrontEndParts part = new FrontEndParts(
                    entry.getKey().replaceFirst("^.*node_modules/", ""),
                    about.path("version").asText(),
                    about.path("license").asText(),
                    about.path("integrity").asText());
            if (!taken.contains(part.licence())) {
                throw new IllegalStateException(lock + " names " + part.name() + " " + part.version()
                        + " with the licence \"" + part.licence() + "\", which is not among those taken (" + taken
                        + " in pom.xml); leave it out, or take the licence with a reason.");
            }
            parts.add(part);
        }
        return parts;
    }

    private static JsonNode added(Path list, List<FrontEndParts> parts) throws IOException {
        ObjectNode all = (ObjectNode) JSON.readTree(list.toFile());
        ArrayNode components = all.withArray("components");
        for (int at = components.size() - 1; at >= 0; at--) {
            if (components.get(at).path("purl").asText().startsWith("pkg:npm/")) {
                components.remove(at);
            }
        }
        parts.forEach(part -> components.add(part.component()));
        return all;
    }

    /** As CycloneDX 1.6 has it, its name as a package URL has it: {@code pkg:npm/%40scope/name@1.0.0}. */
    private ObjectNode component() {
        String purl =
                "pkg:npm/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/") + "@" + version;
        ObjectNode component = JSON.createObjectNode().put("type", "library").put("bom-ref", purl);
        if (name.contains("/")) {
            component.put("group", name.replaceFirst("/.*", ""));
        }
        component
                .put("name", name.replaceFirst("^.*/", ""))
                .put("version", version)
                .put("scope", "required");
        String[] digest = integrity.split("-", 2);
        component
                .putArray("hashes")
                .addObject()
                .put("alg", digest[0].replace("sha", "SHA-"))
                .put("content", HexFormat.of().formatHex(Base64.getDecoder().decode(digest[1])));
        component.putArray("licenses").addObject().putObject("license").put("id", licence);
        return component.put("purl", purl);
    }
}
