package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code serve}, sixteen requests that compute without a pause run side by side, on however few cores. */
@Tag("operations")
class CarriersTest {
    private static final int REQUESTS = 16;

    @Test
    void so_many_long_computations_get_on_at_the_same_time() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Computing.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "some wait for others that never pause");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /** A program of its own, since a process has its carriers once and for all: each thread waits for all the others. */
    static final class Computing {
        private Computing() {}

        public static void main(String[] arguments) throws InterruptedException {
            int code = Rostrum.commandLine(Settings.none())
                    .setOut(new PrintWriter(new StringWriter()))
                    .execute("serve", "--print-configuration");
            AtomicInteger begun = new AtomicInteger();
            CountDownLatch ended = new CountDownLatch(REQUESTS);
            for (int request = 0; request < REQUESTS; request++) {
                Thread.startVirtualThread(() -> {
                    begun.incrementAndGet();
                    while (begun.get() < REQUESTS) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                });
            }
            ended.await();
            System.exit(code);
        }
    }
}
