package rostrum.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Listed;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Statement;

/** The traps of the corpus layout, each in a corpus of a few rows. */
class CorpusTest {
    private static final String COLUMNS = "\tfilename\tdate\tday\tmonth\tyear\tspeaker\tspeaker_undl\tspeaker_country"
            + "\tcountry_org\trole\tparticipanttype\tspeech_number\trecord_speech\ttokens\ttypes\tsentences\ttopic"
            + "\tagenda_item1\tagenda_item2\tagenda_item3\tagenda_item4\tagenda_item_manual\tdocument_symbol"
            + "\tmeeting_symbol\tspeech_format";
    private static final String FIRST = "UNSC_2005_SPV.5225_spch001.txt";
    private static final String SECOND = "UNSC_2005_SPV.5225_spch002.txt";
    private static final String THIRD = "UNSC_2005_SPV.5225_spch0010.txt";

    @TempDir
    Path folder;

    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private CorpusReport report = new CorpusReport();

    @Test
    void a_row_gives_its_speech_a_record() throws IOException {
        speech(FIRST, Map.of("country_org", "Cote d''Ivoire", "role", "Charge D''Affaires"));
        Statement statement = accepted(onlyOne());
        assertEquals("S-PV.5225-001", statement.key());
        SpeechRecord record = statement.record().orElseThrow();
        assertEquals("S/PV.5225", record.documentSymbol());
        assertEquals(LocalDate.of(2005, 7, 13), record.date().orElseThrow());
        assertEquals("Cote d'Ivoire", record.participant().orElseThrow());
        assertEquals("Charge D'Affaires", record.listing().role().orElseThrow());
        assertEquals(List.of("Small arms", "Africa"), record.agenda());
    }

    @Test
    void quotation_marks_are_words_like_any_other() throws IOException {
        speech(FIRST, Map.of("topic", "The \"oil-for-food\" programme, \"open"));
        speech(SECOND, Map.of("agenda_item2", "\"Children"));
        List<Incoming> all = read();
        assertEquals(
                "The \"oil-for-food\" programme, \"open",
                record(all.get(0)).agenda().getFirst());
        assertEquals("\"Children", record(all.get(1)).agenda().get(1));
    }

    @Test
    void a_line_break_inside_a_field_is_mended_and_counted() throws IOException {
        speech(FIRST, Map.of("agenda_item3", "Small\narms"));
        speech(SECOND, Map.of("agenda_item3", "Small\n\narms"));
        speech(THIRD, Map.of());
        List<Incoming> all = read();
        assertEquals(3, all.size());
        assertEquals("Small arms", record(all.get(0)).agenda().getFirst());
        assertEquals(List.of("Small arms", "Africa"), record(all.get(1)).agenda());
        assertEquals(2, report.rowsRepaired());
        assertEquals(List.of(), report.brokenRows());
    }

    @Test
    void a_row_cut_short_takes_no_other_row_with_it() throws IOException {
        speech(FIRST, Map.of());
        rows.add("9\tUNSC_2005_SPV.5225_spch009.txt\t2005-07-13");
        speech(SECOND, Map.of());
        assertEquals(2, read().size());
        assertEquals(1, report.brokenRows().size());
        assertTrue(
                report.brokenRows().getFirst().contains("speaker.tsv:3"),
                report.brokenRows().toString());
    }

    /** Each line was once joined to all before it, and counted again. */
    @Test
    void lines_that_never_become_a_row_are_told_and_left() throws IOException {
        rows.addAll(java.util.Collections.nCopies(400_000, "no row"));
        assertEquals(List.of(), read());
        assertTrue(
                report.brokenRows().size() > 1 && report.brokenRows().size() < 10,
                report.brokenRows().toString());
    }

    @Test
    void what_is_missing_is_missing_whether_it_says_so_or_not() throws IOException {
        speech(FIRST, Map.of("speaker", "NA", "country_org", "", "role", "NA"));
        SpeechRecord record = record(onlyOne());
        assertEquals(Optional.empty(), record.participant());
        assertEquals(Optional.empty(), record.listing().role());
        assertEquals(Optional.empty(), record.listing().speaker());
        assertEquals(1, report.namelessSpeakers());
    }

    @Test
    void the_president_is_one_type_however_it_is_written() throws IOException {
        speech(FIRST, Map.of("participanttype", "The PRESIDENT"));
        assertEquals("The President", record(onlyOne()).participantType().orElseThrow());
    }

    @Test
    void a_resumption_is_a_document_of_its_own_and_of_the_same_meeting() throws IOException {
        speech(
                "UNSC_2002_SPV.4589Resumption1_spch004.txt",
                Map.of("document_symbol", "S/PV.4589Resumption1", "meeting_symbol", "NA", "speech_number", "4"));
        Statement statement = accepted(onlyOne());
        assertEquals("S-PV.4589-Resumption-1-004", statement.key());
        assertEquals("S/PV.4589 (Resumption 1)", record(onlyOneOf(statement)).documentSymbol());
        assertEquals("S/PV.4589", record(onlyOneOf(statement)).meetingSymbol());
    }

    @Test
    void letters_keep_their_own_symbols() throws IOException {
        speech(
                "UNSC_2020_S.2020.397_spch003.txt",
                Map.of("document_symbol", "S/2020/397", "meeting_symbol", "S/2020/397", "speech_number", "3"));
        assertEquals("S-2020-397-003", accepted(onlyOne()).key());
    }

    @Test
    void speeches_know_their_neighbours_in_the_document() throws IOException {
        speech(THIRD, Map.of("speech_number", "10"));
        speech(FIRST, Map.of("speech_number", "1"));
        speech(SECOND, Map.of("speech_number", "2"));
        List<Incoming> all = read();
        assertEquals("S-PV.5225-002", record(all.get(0)).listing().previous().orElseThrow());
        assertEquals(Optional.empty(), record(all.get(0)).listing().next());
        assertEquals(Optional.empty(), record(all.get(1)).listing().previous());
        assertEquals("S-PV.5225-010", record(all.get(2)).listing().next().orElseThrow());
    }

    @Test
    void a_file_without_a_row_is_a_statement_without_a_record() throws IOException {
        speech(FIRST, Map.of());
        texts.put("UNSC_2005_SPV.5225_spch099.txt", bytes("Mr. A: B."));
        List<Incoming> all = read();
        assertEquals("UNSC_2005_SPV.5225_spch099", accepted(all.get(1)).key());
        assertEquals(1, report.filesWithoutRow().size());
    }

    @Test
    void a_row_without_a_file_keeps_its_record() throws IOException {
        speech(FIRST, Map.of());
        speech(SECOND, Map.of("speech_number", "2"));
        texts.remove(FIRST);
        List<Incoming> all = read();
        assertEquals("S-PV.5225-001", assertInstanceOf(Listed.class, all.get(1)).key());
        assertEquals(1, report.rowsWithoutFile().size());
    }

    @Test
    void a_text_that_cannot_be_read_keeps_its_record_and_stops_nothing() throws IOException {
        speech(FIRST, Map.of());
        speech(SECOND, Map.of("speech_number", "2"));
        texts.put(FIRST, new byte[] {'P', (byte) 0xE9, 'r'});
        List<Incoming> all = read();
        assertInstanceOf(Listed.class, all.get(0));
        assertInstanceOf(Accepted.class, all.get(1));
        assertTrue(
                report.unusableTexts().getFirst().contains("is not UTF-8"),
                report.unusableTexts().toString());
    }

    @Test
    void two_speeches_of_one_number_are_both_kept() throws IOException {
        speech(FIRST, Map.of());
        speech(SECOND, Map.of("speech_number", "1"));
        assertEquals(
                List.of("S-PV.5225-001", "UNSC_2005_SPV.5225_spch002"),
                read().stream().map(CorpusTest::accepted).map(Statement::key).toList());
    }

    @Test
    void a_plain_archive_a_packed_one_and_a_folder_are_the_same_speeches() throws IOException {
        speech(FIRST, Map.of());
        speech(SECOND, Map.of("speech_number", "2"));
        List<Incoming> plain = read();
        Files.delete(folder.resolve("speeches.tar"));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("speeches.tar.gz")))) {
            tar(packed);
        }
        assertEquals(keys(plain), keys(again()));
        Files.delete(folder.resolve("speeches.tar.gz"));
        Files.createDirectories(folder.resolve("speeches"));
        for (var text : texts.entrySet()) {
            Files.write(folder.resolve("speeches").resolve(text.getKey()), text.getValue());
        }
        assertEquals(keys(plain), keys(again()));
    }

    private Incoming onlyOne() throws IOException {
        List<Incoming> all = read();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static Incoming onlyOneOf(Statement statement) {
        return new Accepted(statement);
    }

    private static List<String> keys(List<Incoming> all) {
        return all.stream().map(CorpusTest::accepted).map(Statement::key).toList();
    }

    private static Statement accepted(Incoming incoming) {
        return assertInstanceOf(Accepted.class, incoming).statement();
    }

    private static SpeechRecord record(Incoming incoming) {
        return accepted(incoming).record().orElseThrow();
    }

    private void speech(String file, Map<String, String> cells) {
        texts.put(file, bytes("Mr. Kafando (Burkina Faso): We thank you.\n"));
        Map<String, String> usual = new LinkedHashMap<>();
        Arrays.stream(COLUMNS.split("\t", -1)).forEach(column -> usual.put(column, "NA"));
        usual.putAll(Map.of(
                "", String.valueOf(rows.size() + 1),
                "filename", file,
                "date", "2005-07-13",
                "speaker", "Kafando",
                "participanttype", "Guest",
                "speech_number", "1",
                "agenda_item2", "Africa",
                "agenda_item3", "Small arms",
                "document_symbol", "S/PV.5225",
                "meeting_symbol", "S/PV.5225"));
        usual.put("topic", "Small arms");
        usual.putAll(cells);
        rows.add(String.join("\t", usual.values()));
    }

    private List<Incoming> read() throws IOException {
        Files.writeString(folder.resolve("speaker.tsv"), COLUMNS + "\n" + String.join("\n", rows) + "\n");
        try (OutputStream out = Files.newOutputStream(folder.resolve("speeches.tar"))) {
            tar(out);
        }
        return again();
    }

    private List<Incoming> again() {
        List<Incoming> incoming = new ArrayList<>();
        Sources sources = new Sources(InputStream.nullInputStream());
        sources.read(List.of(folder.toString()), incoming::add);
        report = sources.report();
        return incoming;
    }

    private void tar(OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        for (var text : texts.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry("speeches/" + text.getKey());
            entry.setSize(text.getValue().length);
            tar.putArchiveEntry(entry);
            tar.write(text.getValue());
            tar.closeArchiveEntry();
        }
        tar.finish();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
