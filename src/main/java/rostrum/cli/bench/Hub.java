package rostrum.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import rostrum.Publication.Outcome;
import rostrum.release.Release;
import rostrum.release.Releases;

/**
 * A release in which very many quads lead to one state: all speeches of the input, and the one that leads to a state most
 * often over and over.
 *
 * @param state its path, {@code state/PER}
 * @param led how many lead to it, and to each other
 */
record Hub(Release release, String state, Led led) {
    private static final int LINKS = 50_000;

    /** The speech that leads to a state most often. */
    private static final class Most {
        private int speech = -1;
        private String state = "";
        private int links;

        void see(int number, Map<String, Integer> to) {
            to.forEach((one, times) -> {
                if (times > links) {
                    speech = number;
                    state = one;
                    links = times;
                }
            });
        }
    }

    static Hub of(Ground ground, int speeches) throws IOException {
        Path texts = ground.texts(ground.scratch().resolve("hub-texts"), speeches);
        Most most = most(ground, texts);
        Path copied = texts.resolve(Ground.textName(most.speech));
        for (int copy = 0; copy * (long) most.links < LINKS; copy++) {
            Files.copy(copied, texts.resolve(Ground.textName(speeches + copy)));
        }
        Path folder = ground.scratch().resolve("hub");
        Outcome outcome =
                ground.publication().publish(List.of(texts.toString()), InputStream.nullInputStream(), folder);
        if (!(outcome instanceof Outcome.Published)) {
            throw new IOException("the speeches with the hub could not be published.");
        }
        Release release =
                new Releases(folder).current().orElseThrow(() -> new IOException("the load published nothing."));
        Led led = Led.of(ground, release);
        if (led.number(most.state) < LINKS) {
            throw new IOException("only " + led.number(most.state) + " quads lead to the hub.");
        }
        return new Hub(release, most.state, led);
    }

    private static Most most(Ground ground, Path texts) throws IOException {
        Most most = new Most();
        int[] speech = {0};
        Ground plain = new Ground(
                ground.home(), texts, ground.scratch(), ground.results(), ground.full(), ground.publication());
        plain.convert(Ground.CORES, quads -> most.see(speech[0]++, led(ground, quads)));
        if (most.links == 0) {
            throw new IOException("the input speaks of no state.");
        }
        return most;
    }

    private static Map<String, Integer> led(Ground ground, List<Quad> quads) {
        Set<Triple> triples = new HashSet<>();
        quads.forEach(quad -> triples.add(quad.asTriple()));
        return Led.count(ground.publication().iris(), triples::forEach);
    }
}
