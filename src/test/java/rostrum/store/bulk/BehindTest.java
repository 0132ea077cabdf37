package rostrum.store.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {
    @Test
    void work_is_done_in_the_order_in_which_it_was_given() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        try (Behind behind = new Behind("test", 3)) {
            for (int n = 0; n < 200; n++) {
                int number = n;
                behind.give(() -> done.add(number));
            }
            behind.finish();
        }
        assertEquals(IntStream.range(0, 200).boxed().toList(), done);
    }

    @Test
    void who_gives_more_than_it_keeps_up_with_waits() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        try (Behind behind = new Behind("test", 2)) {
            Thread giver = Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 3; n++) {
                    behind.give(() -> await(held));
                }
                given.countDown();
            });
            assertFalse(given.await(300, TimeUnit.MILLISECONDS), "the third piece has no place");
            held.countDown();
            giver.join();
            behind.finish();
        }
    }

    @Test
    void what_failed_is_told_at_the_end_and_nothing_is_done_after_it() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        try (Behind behind = new Behind("test", 4)) {
            behind.give(() -> {
                throw new IllegalStateException("no");
            });
            try {
                behind.give(() -> done.add("after"));
            } catch (IllegalStateException alreadyTold) {
                assertEquals("no", alreadyTold.getMessage());
            }
            assertEquals(
                    "no",
                    assertThrows(IllegalStateException.class, behind::finish).getMessage());
        }
        assertEquals(List.of(), done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
