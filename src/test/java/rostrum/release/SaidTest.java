package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication;
import rostrum.graph.Iris;
import rostrum.store.Store;

class SaidTest {
    @TempDir
    Path folder;

    @Test
    void x() throws Exception {
        Iris iris = Iris.canonical();
        String store = System.getProperty("said.store");
        Release live = new Releases(Path.of(store)).current().orElseThrow();
        Map<String, String> prints = Contents.read(iris, live.folder()).orElseThrow().fingerprints();
        Map<String, String> found = new TreeMap<>();
        long t = System.nanoTime();
        int max = 0;
        try (Store view = live.open()) {
            for (String path : prints.keySet()) {
                var q = Said.of(view, iris, path);
                max = Math.max(max, q.size());
                found.put(path, Said.fingerprint(q));
            }
        }
        System.out.println(prints.size() + " things, most " + max + ", ms " + (System.nanoTime() - t) / 1000000);
        int bad = 0;
        for (var e : prints.entrySet()) {
            if (!e.getValue().equals(found.get(e.getKey()))) {
                if (bad++ < 10) {
                    System.out.println("BAD " + e.getKey());
                }
            }
        }
        System.out.println("bad " + bad);
    }
}
