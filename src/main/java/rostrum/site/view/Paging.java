package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list too long for one page.
 *
 * @param number of the part, from 1
 * @param pages how many there are; 1 where the list is short or empty
 * @param count of all that is listed
 * @param before where the part before it is
 * @param after where the part after it is
 */
public record Paging(int number, int pages, int count, Optional<String> before, Optional<String> after) {
    /** How much stands on a page. */
    public static final int SHOWN = 50;

    /** @param address of the first page, to which the number is added */
    public static Paging of(int number, int count, String address) {
        int pages = Math.max(1, (count + SHOWN - 1) / SHOWN);
        return new Paging(
                number,
                pages,
                count,
                number > 1 ? Optional.of(address + "?page=" + (number - 1)) : Optional.empty(),
                number < pages ? Optional.of(address + "?page=" + (number + 1)) : Optional.empty());
    }

    /** Those of a list that stand on this page, where others were listed before it. */
    public <T> List<T> cut(List<T> list, int listedBefore) {
        int from = (number - 1) * SHOWN - listedBefore;
        return List.copyOf(
                list.subList(Math.clamp(from, 0, list.size()), Math.clamp((long) from + SHOWN, 0, list.size())));
    }
}
