package rostrum.cli.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A corpus as large as is wanted, in the layout of the UN Security Council Debates: the meetings of a small one over and
 * over under numbers of their own. Real texts, made-up meetings; the same input gives the same bytes.
 */
final class RepeatedCorpus {
    /** Added to a meeting's number with each round. */
    private static final int STEP = 10_000;

    private static final Pattern FILE_MEETING = Pattern.compile("(?<=SPV\\.)\\d+");
    private static final Pattern SYMBOL_MEETING = Pattern.compile("(?<=S/PV\\.)\\d+");
    private static final Pattern NUMBER = Pattern.compile("^\\d+");
    private static final Pattern SPEECH = Pattern.compile("_spch\\d+\\.txt$");

    private final Map<String, byte[]> texts;
    private final Sheet speakers;
    private final Sheet meetings;

    private RepeatedCorpus(Map<String, byte[]> texts, Sheet speakers, Sheet meetings) {
        this.texts = texts;
        this.speakers = speakers;
        this.meetings = meetings;
    }

    /** Whether a folder is a corpus that can be repeated: an archive that is not packed, and both tables. */
    static boolean isAt(Path folder) {
        return List.of("speeches.tar", "speaker.tsv", "meta.tsv").stream()
                .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    static RepeatedCorpus read(Path folder) throws IOException {
        Map<String, byte[]> texts = new HashMap<>();
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve("speeches.tar"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    texts.put(entry.getName().replaceFirst("^.*/", ""), tar.readAllBytes());
                }
            }
        }
        return new RepeatedCorpus(
                texts, Sheet.read(folder.resolve("speaker.tsv")), Sheet.read(folder.resolve("meta.tsv")));
    }

    /** Writes so many speeches, with their rows. */
    void write(Path folder, int speeches) throws IOException {
        Files.createDirectories(folder);
        List<List<String>> rows = new ArrayList<>();
        Map<String, Source> documents = new LinkedHashMap<>();
        try (TarArchiveOutputStream tar = archive(folder)) {
            for (int round = 0; rows.size() < speeches; round++) {
                for (List<String> row :
                        speakers.rows.subList(0, Math.min(speakers.rows.size(), speeches - rows.size()))) {
                    String name = speakers.cell(row, "filename");
                    byte[] text = Optional.ofNullable(texts.get(name))
                            .orElseThrow(() -> new IOException("the archive lacks " + name + "."));
                    String renamed = later(name, FILE_MEETING, round);
                    add(tar, renamed, text);
                    rows.add(speaker(row, renamed, rows.size() + 1, round));
                    documents.put(document(renamed), new Source(document(name), round));
                }
            }
        }
        speakers.write(folder.resolve("speaker.tsv"), rows);
        meetings.write(folder.resolve("meta.tsv"), meetings(documents));
    }

    private List<String> speaker(List<String> row, String renamed, int number, int round) {
        List<String> copy = new ArrayList<>(row);
        copy.set(0, String.valueOf(number));
        copy.set(speakers.column("filename"), renamed);
        for (String symbol : List.of("document_symbol", "meeting_symbol")) {
            copy.set(speakers.column(symbol), later(speakers.cell(row, symbol), SYMBOL_MEETING, round));
        }
        return copy;
    }

    /** A document of the small corpus, and the round in which it is repeated. */
    private record Source(String document, int round) {}

    private static String document(String file) {
        return SPEECH.matcher(file).replaceFirst("");
    }

    /** @param documents where each comes from, by its new name */
    private List<List<String>> meetings(Map<String, Source> documents) {
        Map<String, List<String>> known = new HashMap<>();
        meetings.rows.forEach(row -> known.put(meetings.cell(row, "basename"), row));
        List<List<String>> rows = new ArrayList<>();
        documents.forEach((name, from) -> Optional.ofNullable(known.get(from.document))
                .ifPresent(row -> {
                    List<String> copy = new ArrayList<>(row);
                    copy.set(0, String.valueOf(rows.size() + 1));
                    copy.set(meetings.column("basename"), name);
                    copy.set(meetings.column("spv"), later(meetings.cell(row, "spv"), NUMBER, from.round));
                    rows.add(copy);
                }));
        return rows;
    }

    private static String later(String name, Pattern number, int round) {
        Matcher found = number.matcher(name);
        return found.replaceAll(match -> String.valueOf(Integer.parseInt(match.group()) + STEP * round));
    }

    /** As many plain texts as are wanted in an archive without tables. */
    static void write(List<String> texts, Path folder, int speeches) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveOutputStream tar = archive(folder)) {
            for (int copy = 0; copy < speeches; copy++) {
                add(tar, Ground.textName(copy), texts.get(copy % texts.size()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static TarArchiveOutputStream archive(Path folder) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve("speeches.tar")), 1 << 16);
        return new TarArchiveOutputStream(file, StandardCharsets.UTF_8.name());
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("speeches/" + name);
        entry.setSize(text.length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
    }

    /** A table of the data set: tabs, no quotes; lines are joined until a row has all its cells. */
    private record Sheet(List<String> header, List<List<String>> rows) {
        static Sheet read(Path file) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            String row = "";
            for (String line : Files.readAllLines(file)) {
                row = row.isEmpty() ? line : row + " " + line;
                List<String> cells = List.of(row.split("\t", -1));
                if (rows.isEmpty() || cells.size() >= rows.getFirst().size()) {
                    rows.add(cells);
                    row = "";
                }
            }
            return new Sheet(rows.getFirst(), rows.subList(1, rows.size()));
        }

        int column(String name) {
            return header.indexOf(name);
        }

        String cell(List<String> row, String name) {
            return row.get(column(name));
        }

        void write(Path file, List<List<String>> written) throws IOException {
            try (var out = Files.newBufferedWriter(file)) {
                out.write(String.join("\t", header) + "\n");
                for (List<String> row : written) {
                    out.write(String.join("\t", row) + "\n");
                }
            }
        }
    }
}
