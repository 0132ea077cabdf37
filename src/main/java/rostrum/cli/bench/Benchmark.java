package rostrum.cli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One thing that is measured. */
public interface Benchmark {
    /** All of them by name, in the order in which they run. */
    static List<Benchmark> all() {
        return List.of(
                new Reading(),
                new Converting(),
                new StartUp(),
                new Memory(),
                new Loading(),
                new PageTimes(),
                new Growth(),
                new Endpoint(),
                new Crowd(),
                new Harvest());
    }

    static Optional<Benchmark> named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** As it is called on the command line. */
    String name();

    /** What is measured and how, in a sentence or two. */
    String description();

    List<Row> run(Ground ground) throws IOException;

    /**
     * A line of the table.
     *
     * @param ratio to what it is compared with, or empty where the row is that
     */
    record Row(String what, String value, String ratio) {}
}
