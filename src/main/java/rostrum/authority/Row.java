package rostrum.authority;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** One line of a table, read by column name; what is wrong with it is told with file and line. */
record Row(Path table, CSVRecord cells) {

    /** A cell that must not be empty. */
    String text(String column) throws BadTable {
        return optional(column).orElseThrow(() -> bad("column \"" + column + "\" is empty"));
    }

    Optional<String> optional(String column) throws BadTable {
        if (!cells.isMapped(column)) {
            throw bad("there is no column \"" + column + "\"");
        }
        if (!cells.isSet(column)) {
            throw bad("the line ends before column \"" + column + "\"");
        }
        return Optional.of(cells.get(column).strip()).filter(cell -> !cell.isEmpty());
    }

    /** The values of a cell, parted by {@code |}. */
    List<String> list(String column) throws BadTable {
        return optional(column)
                .map(cell -> List.of(cell.split("\\|")).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList())
                .orElse(List.of());
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

    BadTable bad(String what) {
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
