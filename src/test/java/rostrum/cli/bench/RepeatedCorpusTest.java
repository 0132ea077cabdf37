package rostrum.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held against the script that the corpus's keepers repeat it with. */
class RepeatedCorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    /** More than the sample twice, and not a whole number of rounds. */
    private static final int SPEECHES = 700;

    @TempDir
    private Path folder;

    @Test
    void it_writes_what_the_script_writes() throws Exception {
        Path sample = CORPUS.resolve("sample");
        assertTrue(RepeatedCorpus.isAt(sample));
        Path ours = folder.resolve("ours");
        Path theirs = folder.resolve("theirs");
        RepeatedCorpus.read(sample).write(ours, SPEECHES);
        Process script = new ProcessBuilder(
                        "/usr/bin/python3",
                        CORPUS.resolve("make_corpus.py").toString(),
                        sample.toString(),
                        theirs.toString(),
                        "--speeches",
                        String.valueOf(SPEECHES))
                .inheritIO()
                .start();
        assertEquals(0, script.waitFor());
        for (String table : new String[] {"speaker.tsv", "meta.tsv"}) {
            assertArrayEquals(
                    Files.readAllBytes(theirs.resolve(table)), Files.readAllBytes(ours.resolve(table)), table);
        }
        assertEquals(texts(theirs), texts(ours));
    }

    private static Map<String, String> texts(Path corpus) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(corpus.resolve("speeches.tar")))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                texts.put(entry.getName(), HexFormat.of().formatHex(tar.readAllBytes()));
            }
        }
        return texts;
    }
}
