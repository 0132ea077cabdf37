package rostrum.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.Store;

/**
 * What is said of one thing in a release: the quads of which its fingerprint in {@link Contents} is made, each once. What
 * the release counts of it is no part of it.
 */
public final class Said {
    private static final String SPEECH = "speech/";

    private Said() {}

    /**
     * In the order of their lines, so that it is the same from every store and from where it is kept.
     *
     * @param path of the thing below {@code id/}
     * @param elsewhere of the release, as {@link Contents#elsewhere} has it
     */
    public static List<Quad> of(Store store, Iris iris, String path, Map<String, SortedSet<String>> elsewhere) {
        return store.reading(() -> {
            SortedMap<String, Quad> said = new TreeMap<>();
            for (Quad quad : store.find(subjects(store, iris, path, elsewhere), List.of(), List.of())) {
                if (!quad.getGraph().equals(iris.tallyGraph())
                        && !quad.getGraph().equals(iris.datasetGraph())) {
                    said.put(line(quad), quad);
                }
            }
            return List.copyOf(said.values());
        });
    }

    /** A thing; of a speech its text, claims and spans too, with our doubts and checks. */
    private static Set<Node> subjects(Store store, Iris iris, String path, Map<String, SortedSet<String>> elsewhere) {
        Set<Node> subjects = new LinkedHashSet<>(List.of(node(iris, path)));
        elsewhere.getOrDefault(path, Collections.emptySortedSet()).forEach(other -> subjects.add(node(iris, other)));
        if (!path.startsWith(SPEECH)) {
            return subjects;
        }
        String name = path.substring(SPEECH.length());
        subjects.add(node(iris, "text/" + name));
        for (Node graph : iris.graphsOfSpeech(name)) {
            Node last = Node.ANY;
            for (Quad quad : store.find(graph, Node.ANY, Node.ANY, Node.ANY)) {
                Node subject = quad.getSubject();
                if (!subject.equals(last)
                        && Contents.owner(iris.things(), subject)
                                .filter(path::equals)
                                .isPresent()) {
                    subjects.add(subject);
                }
                last = subject;
            }
        }
        String claims = iris.things() + "claim/";
        for (Node subject : List.copyOf(subjects)) {
            if (subject.getURI().startsWith(claims)) {
                subjects.add(node(iris, "check/" + subject.getURI().substring(claims.length())));
            }
        }
        int flag = 1;
        for (Node doubt = node(iris, "flag/" + name + "-" + flag);
                !store.find(Node.ANY, doubt, Node.ANY, Node.ANY, 1).isEmpty();
                doubt = node(iris, "flag/" + name + "-" + ++flag)) {
            subjects.add(doubt);
        }
        return subjects;
    }

    private static Node node(Iris iris, String path) {
        return NodeFactory.createURI(iris.things() + path);
    }

    /** As {@link Contents} has it, whatever the order of the quads: 16 hexadecimal digits. */
    public static String fingerprint(List<Quad> said) {
        return HexFormat.of()
                .toHexDigits(said.stream()
                        .mapToLong(quad -> Fingerprint.of(quad).half())
                        .sum());
    }

    /** N-Quads. */
    static byte[] write(List<Quad> said) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        said.forEach(quad -> lines.writeBytes(line(quad).getBytes(StandardCharsets.UTF_8)));
        return lines.toByteArray();
    }

    private static String line(Quad quad) {
        return NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                + " .\n";
    }

    /** @throws RiotException where it is no N-Quads */
    static List<Quad> read(byte[] lines) {
        List<Quad> said = new ArrayList<>();
        RDFParser.source(new ByteArrayInputStream(lines))
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                .parse(StreamRDFLib.sinkQuads(new org.apache.jena.atlas.lib.SinkToCollection<>(said)));
        return said;
    }
}
