package rostrum.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table as the Security Council Debates data set has it: tabs, no quoting, {@code NA} or nothing for what is missing,
 * and now and then a line break inside a field. Lines are joined until a row has all its tabs.
 */
final class TabSeparated {
    /** In characters; lines that would make a row longer are no line breaks within its fields. */
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final CorpusReport report;

    TabSeparated(Path file, CorpusReport report) {
        this.file = file;
        this.report = report;
    }

    /** Hands on the rows in order. */
    void read(Consumer<Row> rows) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = Optional.ofNullable(in.readLine()).orElse("").replaceFirst("^\uFEFF", "");
            Map<String, Integer> columns = new HashMap<>();
            for (String name : header.split("\t", -1)) {
                columns.putIfAbsent(name.strip(), columns.size());
            }
            new Joining(in, tabs(header)).read(line -> rows.accept(new Row(columns, line.split("\t", -1))));
        }
    }

    private static int tabs(String line) {
        return (int) line.chars().filter(c -> c == '\t').count();
    }

    /** Physical lines on their way to rows. */
    private final class Joining {
        private final BufferedReader in;
        private final int width;
        private int number = 1;

        Joining(BufferedReader in, int width) {
            this.in = in;
            this.width = width;
        }

        void read(Consumer<String> rows) throws IOException {
            StringBuilder row = new StringBuilder();
            int tabs = 0;
            int began = number;
            boolean joined = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                int more = tabs(line);
                if (row.isEmpty()) {
                    began = number;
                } else if (tabs + more <= width && row.length() + line.length() < LONGEST) {
                    row.append(' ');
                    joined = true;
                } else {
                    report.brokenRow(file + ":" + began);
                    row.setLength(0);
                    tabs = 0;
                    began = number;
                    joined = false;
                }
                row.append(line);
                tabs += more;
                if (tabs >= width) {
                    complete(row.toString(), began, joined, rows);
                    row.setLength(0);
                    tabs = 0;
                    joined = false;
                }
            }
            if (!row.toString().isBlank()) {
                report.brokenRow(file + ":" + began);
            }
        }

        private void complete(String row, int began, boolean joined, Consumer<String> rows) {
            if (joined) {
                report.rowRepaired();
            }
            if (tabs(row) > width) {
                report.brokenRow(file + ":" + began);
            }
            rows.accept(row);
        }
    }

    /** One row, its cells by the names in the header. */
    static final class Row {
        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(Map<String, Integer> columns, String[] cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /** A cell without what the export did to it; none where it is missing, blank or {@code NA}. */
        Optional<String> cell(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= cells.length) {
                return Optional.empty();
            }
            String value = cells[at].strip().replaceAll("\\s+", " ").replace("''", "'");
            return value.isEmpty() || value.equals("NA") ? Optional.empty() : Optional.of(value);
        }
    }
}
