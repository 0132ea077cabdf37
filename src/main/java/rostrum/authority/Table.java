package rostrum.authority;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of tab-separated lines with one header line and no quoting. */
final class Table {
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(false)
            .setIgnoreEmptyLines(true)
            .get();

    private Table() {}

    /** Makes a record of a row. */
    interface Reading<T> {
        T of(Row row) throws BadTable;
    }

    /**
     * The rows of a table by key, in the table's order.
     *
     * @throws IOException with one sentence where the file is absent, unreadable or malformed, or a key is told twice
     */
    static <K, T> Map<K, T> read(Path table, Reading<T> reading, Function<T, K> key) throws IOException {
        Map<K, T> rows = new LinkedHashMap<>();
        try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(in, FORMAT)) {
            for (CSVRecord cells : parser) {
                Row row = new Row(table, cells);
                T read = reading.of(row);
                if (rows.putIfAbsent(key.apply(read), read) != null) {
                    throw row.bad("\"" + key.apply(read) + "\" is in the table twice");
                }
            }
        } catch (NoSuchFileException absent) {
            throw new BadTable("There is no table " + table + ".");
        } catch (MalformedInputException notUtf8) {
            throw new BadTable(table + " is not UTF-8 text.");
        } catch (UncheckedIOException | IllegalArgumentException malformed) {
            throw new BadTable(table + " is not a tab-separated table: " + malformed.getMessage());
        }
        return Collections.unmodifiableMap(rows);
    }
}
