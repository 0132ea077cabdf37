package rostrum.authority;

/**
 * A name of a thing that another has taken the place of, for good.
 *
 * @param from path of the old name below {@code id/}, such as {@code state/BUR}
 * @param to path of the name that it has now
 */
public record Renamed(String from, String to, String source) {

    static Renamed of(Row row) throws BadTable {
        return new Renamed(row.text("from"), row.text("to"), row.text("source"));
    }
}
