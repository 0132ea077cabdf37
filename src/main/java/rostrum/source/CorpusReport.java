package rostrum.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was found in a corpus and had to be mended, merged or left as it is: counted and named, never dropped unseen. */
public final class CorpusReport {
    private final List<String> brokenRows = new ArrayList<>();
    private final List<String> withoutRow = new ArrayList<>();
    private final List<String> withoutFile = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    private final List<String> sharedKeys = new ArrayList<>();
    private final List<String> countsDiffer = new ArrayList<>();
    private int documents;
    private int speeches;
    private int rowsRepaired;
    private int nameless;
    private long expected;

    void brokenRow(String place) {
        brokenRows.add(place + ": has too few or too many fields");
    }

    void rowRepaired() {
        rowsRepaired++;
    }

    void speech() {
        speeches++;
    }

    void document() {
        documents++;
    }

    void nameless() {
        nameless++;
    }

    void withoutRow(String file) {
        withoutRow.add(file + ": has no row in speaker.tsv; loaded without a record");
    }

    void withoutFile(String file) {
        withoutFile.add(file + ": has a row and no text; its record is kept");
    }

    void unusable(String sentence) {
        unusable.add(sentence);
    }

    void sharedKey(String file, String key) {
        sharedKeys.add(file + ": would be a second " + key + "; named after its file instead");
    }

    void countsDiffer(String document, int said, int rows) {
        countsDiffer.add(document + ": meta.tsv counts " + said + " speeches, speaker.tsv lists " + rows);
    }

    void expect(long more) {
        expected += more;
    }

    /** Speeches that the indexes read so far list; 0 where none was read. */
    public long expected() {
        return expected;
    }

    public int speeches() {
        return speeches;
    }

    /** Rows that stood on more than one line. */
    public int rowsRepaired() {
        return rowsRepaired;
    }

    /** Rows that name no speaker. */
    public int namelessSpeakers() {
        return nameless;
    }

    public List<String> brokenRows() {
        return Collections.unmodifiableList(brokenRows);
    }

    public List<String> filesWithoutRow() {
        return Collections.unmodifiableList(withoutRow);
    }

    public List<String> rowsWithoutFile() {
        return Collections.unmodifiableList(withoutFile);
    }

    public List<String> unusableTexts() {
        return Collections.unmodifiableList(unusable);
    }

    /** The counts in one sentence; nothing where no corpus was read. */
    public List<String> summary() {
        if (documents == 0 && speeches == 0) {
            return List.of();
        }
        return List.of("%d speeches of %d documents; rows repaired: %d, broken: %d; speakers without a name: %d; "
                        .formatted(speeches, documents, rowsRepaired, brokenRows.size(), nameless)
                + "files without a row: %d, rows without a file: %d, unusable texts: %d; shared names: %d; documents "
                        .formatted(withoutRow.size(), withoutFile.size(), unusable.size(), sharedKeys.size())
                + "whose count differs: %d.".formatted(countsDiffer.size()));
    }

    /** A sentence for each thing found, in the order of finding. */
    public List<String> details() {
        List<String> all = new ArrayList<>();
        List.of(brokenRows, unusable, withoutRow, withoutFile, sharedKeys, countsDiffer)
                .forEach(all::addAll);
        return all;
    }
}
