package rostrum.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.source.TabSeparated.Row;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechRecord.Listing;

/** {@code speaker.tsv} and {@code meta.tsv}: what the data set says of each speech, by the name of its file. */
final class SpeakerIndex {
    private final Map<String, Entry> byFile = new LinkedHashMap<>();

    /**
     * A speech that the tables list.
     *
     * @param key the speech's name in IRIs
     */
    record Entry(String fileName, String key, SpeechRecord record) {}

    private SpeakerIndex() {}

    /** Reads the tables of a corpus folder; a missing one leaves its columns unknown. */
    static SpeakerIndex read(Path folder, CorpusReport report) throws IOException {
        Map<String, Document> documents = new HashMap<>();
        if (Files.exists(folder.resolve("meta.tsv"))) {
            new TabSeparated(folder.resolve("meta.tsv"), report)
                    .read(row -> row.cell("basename").ifPresent(name -> documents.put(name, Document.of(row))));
        }
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        if (Files.exists(folder.resolve("speaker.tsv"))) {
            Pool pool = new Pool();
            Set<String> keys = new HashSet<>();
            new TabSeparated(folder.resolve("speaker.tsv"), report)
                    .read(row -> entry(row, documents, pool)
                            .map(entry -> unshared(entry, keys, report))
                            .ifPresentOrElse(
                                    entry -> {
                                        if (row.cell("speaker").isEmpty()) {
                                            report.nameless();
                                        }
                                        entries.computeIfAbsent(document(entry.fileName), name -> new ArrayList<>())
                                                .add(entry);
                                    },
                                    () -> report.brokenRow("speaker.tsv, a row without a file name or document")));
        }
        SpeakerIndex index = new SpeakerIndex();
        entries.forEach((document, speeches) -> {
            report.document();
            Optional.ofNullable(documents.get(document))
                    .flatMap(Document::speeches)
                    .filter(said -> said != speeches.size())
                    .ifPresent(said -> report.countsDiffer(document, said, speeches.size()));
            inSequence(speeches).forEach(entry -> index.byFile.put(entry.fileName, entry));
        });
        report.expect(index.byFile.size());
        return index;
    }

    /** Takes the entry of a file out; what is left at the end had no file. */
    Optional<Entry> take(String fileName) {
        return Optional.ofNullable(byFile.remove(fileName));
    }

    /** Entries not taken, in the order of the table. */
    List<Entry> left() {
        return List.copyOf(byFile.values());
    }

    private static Optional<Entry> entry(Row row, Map<String, Document> documents, Pool pool) {
        return row.cell("filename").flatMap(file -> {
            Optional<Document> document = Optional.ofNullable(documents.get(document(file)));
            Optional<String> symbol = row.cell("document_symbol")
                    .map(PrintedDocument::canonical)
                    .or(() -> PrintedDocument.of(file).map(PrintedDocument::symbol));
            Optional<Integer> number = row.cell("speech_number")
                    .filter(digits -> digits.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .or(() -> PrintedDocument.of(file).map(PrintedDocument::speech));
            if (symbol.isEmpty() || number.isEmpty()) {
                return Optional.empty();
            }
            SpeechRecord record = new SpeechRecord(
                    pool.one(symbol.get()),
                    pool.one(row.cell("meeting_symbol")
                            .map(PrintedDocument::canonical)
                            .orElse(PrintedDocument.meeting(symbol.get()))),
                    PrintedDate.of(row).or(() -> document.flatMap(Document::date)),
                    number.get(),
                    agenda(row, document).map(pool::one).toList(),
                    row.cell("country_org").map(pool::one),
                    row.cell("participanttype")
                            .map(SpeakerIndex::participantType)
                            .map(pool::one),
                    List.of(Corpus.SOURCE),
                    new Listing(
                            row.cell("speaker").map(pool::one),
                            row.cell("role").map(pool::one),
                            row.cell("speech_format").map(pool::one),
                            Optional.empty(),
                            Optional.empty()));
            return Optional.of(new Entry(file, record.key(), record));
        });
    }

    private static Stream<String> agenda(Row row, Optional<Document> document) {
        return Stream.concat(
                        Stream.of("agenda_item_manual", "topic").map(row::cell),
                        Stream.concat(
                                Stream.of(document.flatMap(Document::topic)),
                                Stream.of("agenda_item2", "agenda_item3", "agenda_item4")
                                        .map(row::cell)))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static String participantType(String printed) {
        return printed.equalsIgnoreCase("The President") ? "The President" : printed;
    }

    private static Entry unshared(Entry entry, Set<String> keys, CorpusReport report) {
        if (keys.add(entry.key)) {
            return entry;
        }
        report.sharedKey(entry.fileName, entry.key);
        String own = TextFile.keyOf(entry.fileName);
        keys.add(own);
        return new Entry(entry.fileName, own, entry.record);
    }

    /** The speeches of one document by number, each with its neighbours' keys. */
    private static List<Entry> inSequence(List<Entry> speeches) {
        List<Entry> ordered = speeches.stream()
                .sorted(java.util.Comparator.comparingInt(entry -> entry.record.number()))
                .toList();
        List<Entry> linked = new ArrayList<>();
        for (int at = 0; at < ordered.size(); at++) {
            Entry entry = ordered.get(at);
            Listing listing = entry.record
                    .listing()
                    .between(
                            ordered.subList(0, at).stream()
                                    .skip(Math.max(0, at - 1))
                                    .map(Entry::key)
                                    .findFirst(),
                            ordered.stream().skip(at + 1).map(Entry::key).findFirst());
            linked.add(new Entry(entry.fileName, entry.key, entry.record.listed(listing)));
        }
        return linked;
    }

    /** The file's name without its speech number: what {@code meta.tsv} calls {@code basename}. */
    private static String document(String fileName) {
        return fileName.replaceFirst("_spch\\d+\\.txt$", "");
    }

    /** A row of {@code meta.tsv}. */
    private record Document(Optional<java.time.LocalDate> date, Optional<String> topic, Optional<Integer> speeches) {
        static Document of(Row row) {
            return new Document(
                    PrintedDate.of(row),
                    row.cell("topic"),
                    row.cell("num_speeches").filter(n -> n.matches("\\d{1,6}")).map(Integer::valueOf));
        }
    }

    /** Equal words once in memory: a corpus repeats them a hundred thousand times. */
    private static final class Pool {
        private final Map<String, String> known = new HashMap<>();

        String one(String words) {
            return known.computeIfAbsent(words, same -> same);
        }
    }
}
