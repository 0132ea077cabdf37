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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The rows of a table by key, in the table's order; those of a user's own table of the same name follow, or add to
     * the row that has their key.
     *
     * @param column that holds the key
     * @throws IOException with one sentence where a file is absent, unreadable or malformed, or a key is told twice
     */
    static <K, T> Map<K, T> read(Path table, Optional<Path> own, String column, Reading<T> reading, Function<T, K> key)
            throws IOException {
        Map<String, Row> rows = rows(table, column, List.of());
        if (own.isPresent()) {
            for (var line : rows(own.get(), column, columns(table)).entrySet()) {
                rows.merge(line.getKey(), line.getValue(), Row::with);
            }
        }
        Map<K, T> read = new LinkedHashMap<>();
        for (Row row : rows.values()) {
            T one = reading.of(row);
            if (read.putIfAbsent(key.apply(one), one) != null) {
                throw row.bad("\"" + key.apply(one) + "\" is in the table twice");
            }
        }
        return Collections.unmodifiableMap(read);
    }

    /** @param known columns that there may be; where empty, any may be and none may lack */
    private static Map<String, Row> rows(Path table, String column, List<String> known) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(in, FORMAT)) {
            for (String name : parser.getHeaderNames()) {
                if (!known.isEmpty() && !known.contains(name)) {
                    throw new BadTable(table + ", line 1: there is no column \"" + name
                            + "\" in this table; it may have " + String.join(", ", known) + ".");
                }
            }
            for (CSVRecord cells : parser) {
                Row row = new Row(table, cells, known.isEmpty(), Optional.empty());
                String key = row.text(column);
                if (rows.putIfAbsent(key, row) != null) {
                    throw row.bad("\"" + key + "\" is in the table twice");
                }
            }
        } catch (NoSuchFileException absent) {
            throw new BadTable("There is no table " + table + ".");
        } catch (MalformedInputException notUtf8) {
            throw new BadTable(table + " is not UTF-8 text.");
        } catch (UncheckedIOException | IllegalArgumentException malformed) {
            throw new BadTable(table + " is not a tab-separated table: " + malformed.getMessage());
        }
        return rows;
    }

    private static List<String> columns(Path table) throws IOException {
        try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(in, FORMAT)) {
            return parser.getHeaderNames();
        }
    }
}
