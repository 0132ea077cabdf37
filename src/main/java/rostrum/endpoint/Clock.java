package rostrum.endpoint;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Runs what is due, and forgets at once what was called off: nearly every query ends long before its time is up. */
final class Clock {
    private Clock() {}

    static ScheduledExecutorService named(String name) {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
