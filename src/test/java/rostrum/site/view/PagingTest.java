package rostrum.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long list stands on pages of fifty, each entry on one of them. */
class PagingTest {
    private static final List<List<Integer>> GROUPS = List.of(numbers(0, 30), numbers(30, 95), numbers(95, 101));

    @Test
    void each_entry_of_each_group_stands_on_one_page() {
        List<Integer> read = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            Paging paging = Paging.of(number, 101, "/page/meeting/X");
            int before = 0;
            int shown = 0;
            for (List<Integer> group : GROUPS) {
                List<Integer> its = paging.cut(group, before);
                read.addAll(its);
                shown += its.size();
                before += group.size();
            }
            assertEquals(number < 3 ? 50 : 1, shown);
        }
        assertEquals(numbers(0, 101), read);
    }

    @Test
    void a_page_leads_to_its_neighbours() {
        assertEquals(
                new Paging(2, 3, 101, Optional.of("/m?page=1"), Optional.of("/m?page=3")), Paging.of(2, 101, "/m"));
        assertEquals(new Paging(1, 1, 50, Optional.empty(), Optional.empty()), Paging.of(1, 50, "/m"));
        assertEquals(1, Paging.of(1, 0, "/m").pages());
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
