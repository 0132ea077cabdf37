package rostrum.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import rostrum.Work;

/**
 * How far a long piece of work has come, with rate and time left: a bar where standard error is a terminal, otherwise
 * a plain line now and then. Says nothing of work that takes less than two seconds.
 */
final class ProgressLine implements Work.Progress, AutoCloseable {
    private static final Duration SILENT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final Console console;
    private long began;
    private long toldAt;
    private long done;
    private @Nullable ProgressBar bar;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void step(long expected) {
        long now = System.nanoTime();
        if (done++ == 0) {
            began = now;
            toldAt = now + SILENT.toNanos() - BETWEEN_LINES.toNanos();
        }
        if (bar != null) {
            bar.maxHint(expected > 0 ? expected : -1);
            bar.stepTo(done);
        } else if (!console.quiet() && now - began > SILENT.toNanos()) {
            if (Boolean.getBoolean("rostrum.terminal")) {
                bar = new ProgressBarBuilder()
                        .setTaskName("speeches")
                        .setInitialMax(expected > 0 ? expected : -1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .startsFrom(done, Duration.ofNanos(now - began))
                        .build();
            } else if (now - toldAt > BETWEEN_LINES.toNanos()) {
                toldAt = now;
                console.say(line(now - began, expected));
            }
        }
    }

    /** Tells what is done from here on, and how long the work took so far, unless it goes fast. */
    @Override
    public void phase(String what) {
        close();
        long nanos = System.nanoTime() - began;
        if (done > 0 && !console.quiet() && nanos > SILENT.toNanos()) {
            console.say(String.format(Locale.ROOT, "%s, after %.0f s", what, nanos / 1e9));
        }
    }

    private String line(long nanos, long expected) {
        double rate = done * 1e9 / nanos;
        String of = expected > 0 ? String.format(Locale.ROOT, " of %,d", expected) : "";
        String left = expected > done ? String.format(Locale.ROOT, ", %.0f s left", (expected - done) / rate) : "";
        return String.format(Locale.ROOT, "%,d%s speeches, %.0f a second%s", done, of, rate, left);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
