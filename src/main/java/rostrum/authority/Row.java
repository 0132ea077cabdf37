package rostrum.authority;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a table, read by column name; what is wrong with it is told with file and line.
 *
 * @param whole whether every column must be there; a user's own table may leave columns out
 * @param added what a user's own table says of the same thing: its lists are joined to this row's, its other cells
 *     take the place of this row's
 */
record Row(Path table, CSVRecord cells, boolean whole, Optional<Row> added) {

    Row with(Row own) {
        return new Row(
                table,
                cells,
                whole,
                Optional.of(added.map(other -> other.with(own)).orElse(own)));
    }

    /** A cell that must not be empty. */
    String text(String column) throws BadTable {
        return optional(column).orElseThrow(() -> bad("column \"" + column + "\" is empty"));
    }

    Optional<String> optional(String column) throws BadTable {
        Optional<String> own = added.isPresent() ? added.get().optional(column) : Optional.empty();
        return own.isPresent() ? own : cell(column);
    }

    /** The values of a cell, parted by {@code |}. */
    List<String> list(String column) throws BadTable {
        Set<String> values = new LinkedHashSet<>();
        for (String value : cell(column).orElse("").split("\\|")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        if (added.isPresent()) {
            values.addAll(added.get().list(column));
        }
        return List.copyOf(values);
    }

    int integer(String column) throws BadTable {
        String cell = text(column);
        return whole(column, cell);
    }

    OptionalInt number(String column) throws BadTable {
        Optional<String> cell = optional(column);
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(column, cell.get()));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) throws BadTable {
        String cell = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(cell)) {
                return constant;
            }
        }
        throw bad("column \"" + column + "\" does not know \"" + cell + "\"");
    }

    private Optional<String> cell(String column) throws BadTable {
        if (!cells.isMapped(column)) {
            if (whole) {
                throw bad("there is no column \"" + column + "\"");
            }
            return Optional.empty();
        }
        if (!cells.isSet(column)) {
            throw bad("the line ends before column \"" + column + "\"");
        }
        return Optional.of(cells.get(column).strip()).filter(cell -> !cell.isEmpty());
    }

    BadTable bad(String what) {
        if (added.isPresent()) {
            return added.get().bad(what);
        }
        return new BadTable(table + ", line " + (cells.getRecordNumber() + 1) + ": " + what);
    }

    private int whole(String column, String cell) throws BadTable {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException notOne) {
            throw bad("column \"" + column + "\" must be a whole number, not \"" + cell + "\"");
        }
    }
}
