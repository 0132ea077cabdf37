package rostrum.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import rostrum.statement.Reading;
import rostrum.statement.Reading.Flag;
import rostrum.statement.Span;

/**
 * What was read from each speech in numbers, a line each, with all that a reader should know of: numbers that fail the
 * checksum of resolutions, names left unresolved. Tab-separated, one header line.
 */
public final class SpeechReport {
    private static final List<String> COUNTED = List.of(
            "documents", "states", "bodies", "instruments", "policies", "agreements", "actions", "places", "claims");
    private static final CSVFormat FORMAT =
            CSVFormat.TDF.builder().setRecordSeparator('\n').setQuote(null).get();

    private final CSVPrinter out;

    /** Writes the header line; the writer stays its owner's to close. */
    public SpeechReport(Appendable out) throws IOException {
        this.out = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>(List.of("speech", "speaker", "represents"));
        header.addAll(COUNTED);
        header.addAll(List.of("mentions", "flags", "flagged"));
        this.out.printRecord(header);
    }

    /** @param annotated the reading as {@link Annotation} gives it */
    public void add(Reading reading, ObjectNode annotated) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(annotated.path("id").asText());
        cells.add(plain(annotated.path("speaker").path("name").asText("")));
        cells.add(
                plain(annotated.path("speaker").path("represents").path("name").asText("")));
        COUNTED.forEach(category -> cells.add(annotated.path(category).size()));
        cells.add(reading.mentions().size());
        cells.add(reading.flags().size());
        cells.add(reading.flags().stream()
                .map(flag -> told(reading, flag))
                .map(SpeechReport::plain)
                .collect(Collectors.joining(" | ")));
        out.printRecord(cells);
    }

    private static String told(Reading reading, Flag flag) {
        Span span = flag.span();
        String printed = reading.statement().text().cut(span);
        return flag.code() + " at " + span.start() + "-" + span.end() + ": \"" + printed + "\"; " + flag.message();
    }

    /** A cell has one line, and no tab parts it. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
