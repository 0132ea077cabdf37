package rostrum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

class IndexBuildTest {
    @Test
    void the_index_is_the_same_whatever_the_number_of_threads(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int speech = 0; speech < 40; speech++) {
            Files.writeString(
                    texts.resolve("speech-" + speech + ".txt"),
                    "Mr. Example (Kenya): We condemn attack number " + speech + " that took place in Nairobi.\n");
        }
        Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                .publish(List.of(texts.toString()), InputStream.nullInputStream(), folder.resolve("store"));
        Release release = new Releases(folder.resolve("store")).current().orElseThrow();
        List<String> loaded = documents(release.folder());
        assertTrue(loaded.size() > 300, loaded.size() + " documents");
        Set<String> paths = loaded.stream().map(IndexBuildTest::path).collect(Collectors.toCollection(TreeSet::new));
        List<List<String>> made = new ArrayList<>();
        try (Store store = Store.view(release.folder())) {
            for (int threads : new int[] {1, 3}) {
                Path place = folder.resolve(String.valueOf(threads));
                new IndexBuild(Iris.canonical(), threads).make(store, paths, place);
                made.add(documents(place));
            }
        }
        assertEquals(made.getFirst(), made.getLast());
        assertEquals(new TreeSet<>(loaded), new TreeSet<>(made.getFirst()));
    }

    /** What is stored of each document, in the order of the index. */
    private static List<String> documents(Path release) throws IOException {
        try (var files = new MMapDirectory(SearchIndex.folder(release));
                DirectoryReader reader = DirectoryReader.open(files)) {
            List<String> all = new ArrayList<>();
            for (int number = 0; number < reader.maxDoc(); number++) {
                all.add(reader.storedFields().document(number).toString());
            }
            return all;
        }
    }

    private static String path(String document) {
        return document.replaceFirst("(?s).*?<" + Fields.PATH + ":([^>]*)>.*", "$1");
    }
}
