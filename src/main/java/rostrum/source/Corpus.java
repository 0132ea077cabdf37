package rostrum.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Listed;
import rostrum.source.Incoming.Rejected;
import rostrum.source.SpeakerIndex.Entry;

/**
 * The UN Security Council Debates data set as it is downloaded: {@code speeches.tar} ({@code .tar.gz}, {@code .tgz}, or
 * unpacked), {@code speaker.tsv} and {@code meta.tsv} in one folder. The archive is read as a stream; memory holds the
 * tables and one text.
 */
final class Corpus {
    /** Where every fact of the tables was seen. */
    static final String SOURCE = "Schoenfeld et al., The UN Security Council Debates, doi:10.7910/DVN/KGVSYH, CC0 1.0";

    private static final List<String> ARCHIVES = List.of("speeches.tar", "speeches.tar.gz", "speeches.tgz");

    private final Path folder;
    private final CorpusReport report;

    Corpus(Path folder, CorpusReport report) {
        this.folder = folder;
        this.report = report;
    }

    /** Whether a folder is laid out as a corpus. */
    static boolean isAt(Path folder) {
        return Files.isDirectory(folder)
                && (Files.exists(folder.resolve("speaker.tsv"))
                        || archive(folder).isPresent());
    }

    /** Hands on the speeches in the order of the archive, then those that have a row and no text. */
    void read(Consumer<Incoming> consumer) {
        try {
            SpeakerIndex index = SpeakerIndex.read(folder, report);
            Optional<Path> archive = archive(folder);
            if (archive.isPresent()) {
                readArchive(archive.get(), index, consumer);
            } else {
                readFolder(index, consumer);
            }
            for (Entry entry : index.left()) {
                report.withoutFile(entry.fileName());
                consumer.accept(new Listed(entry.key(), entry.fileName(), entry.record()));
            }
        } catch (MalformedInputException malformed) {
            consumer.accept(new Rejected(folder.toString(), "has a table that is not UTF-8; download it again"));
        } catch (IOException failure) {
            consumer.accept(Sources.unreadable(folder.toString(), failure));
        }
    }

    private static Optional<Path> archive(Path folder) {
        return ARCHIVES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private void readArchive(Path archive, SpeakerIndex index, Consumer<Incoming> consumer) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        archive.toString().endsWith(".tar") ? file : new GzipCompressorInputStream(file, true))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replaceFirst("^.*/", "");
                if (entry.isFile() && isSpeech(name)) {
                    accept(
                            archive + "!" + entry.getName(),
                            name,
                            tar.readNBytes(TextFile.MOST_BYTES + 1),
                            index,
                            consumer);
                }
            }
        }
    }

    private void readFolder(SpeakerIndex index, Consumer<Incoming> consumer) throws IOException {
        Path texts = Files.isDirectory(folder.resolve("speeches")) ? folder.resolve("speeches") : folder;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(texts)) {
            files = walk.filter(path -> isSpeech(path.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(TextFile.MOST_BYTES + 1);
                accept(file.toString(), file.getFileName().toString(), bytes, index, consumer);
            }
        }
    }

    /** Texts, but not the shadow files that some systems put beside them in an archive. */
    private static boolean isSpeech(String name) {
        return name.endsWith(".txt") && !name.startsWith("._");
    }

    private void accept(String place, String name, byte[] bytes, SpeakerIndex index, Consumer<Incoming> consumer) {
        Optional<Entry> entry = index.take(name);
        if (entry.isEmpty()) {
            report.withoutRow(place);
        }
        switch (TextFile.statement(place, name, bytes, entry.map(Entry::record))) {
            case Accepted(var statement) -> {
                report.speech();
                consumer.accept(
                        new Accepted(entry.map(it -> statement.named(it.key())).orElse(statement)));
            }
            case Rejected rejected -> {
                report.unusable(rejected.sentence());
                entry.ifPresent(it -> consumer.accept(new Listed(it.key(), name, it.record())));
            }
            case Listed listed -> consumer.accept(listed);
        }
    }
}
