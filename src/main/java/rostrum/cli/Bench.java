package rostrum.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.cli.bench.Benchmark;
import rostrum.cli.bench.Ground;
import rostrum.dump.OutputFile;

/** {@code bench}: the measurements behind the README's figures, as Markdown tables. */
@Command(
        name = "bench",
        description = "Measures reading, convert, start-up, memory, load, pages, growth, endpoint,"
                + " crowd and harvest;"
                + " all where none is named.")
final class Bench implements Callable<Integer> {
    /** Copies of the bundled statement that stand in for a corpus. */
    private static final int COPIES = 500;

    @Mixin
    private final Console console = new Console();

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "reading, convert, start-up, memory, load, pages, growth, endpoint, crowd, harvest.")
    private List<String> names = List.of();

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "Speeches to measure with: texts or a corpus (default: " + COPIES
                    + " copies of the bundled statement).")
    private @Nullable Path input;

    @Option(names = "-o", paramLabel = "DIR", description = "Write NAME.md files here (default: bench/results).")
    private @Nullable Path results;

    @Option(
            names = "--full",
            description = "Let growth measure the 106,302 speeches of the UN Security Council Debates too.")
    private boolean full;

    @Override
    public Integer call() throws Exception {
        List<Benchmark> benchmarks = new ArrayList<>();
        for (String name : names) {
            benchmarks.add(Benchmark.named(name)
                    .orElseThrow(() -> new Failures.Told("there is no benchmark " + name + "; there are "
                            + Benchmark.all().stream().map(Benchmark::name).collect(Collectors.joining(", "))
                            + ".")));
        }
        Path folder = results == null ? Console.home().resolve("bench").resolve("results") : results;
        for (Benchmark benchmark : benchmarks.isEmpty() ? Benchmark.all() : benchmarks) {
            console.say("measuring " + benchmark.name());
            write(folder, benchmark.name(), table(benchmark, folder));
        }
        return 0;
    }

    private String table(Benchmark benchmark, Path folder) throws IOException, Failures.Told {
        Path scratch = Files.createTempDirectory("rostrum-bench-");
        try {
            Path speeches = input == null ? Ground.copies(Console.home(), scratch.resolve("copies"), COPIES) : input;
            Publication publication = Publication.of(Console.home(), console.base());
            Ground ground = new Ground(Console.home(), speeches, scratch, folder, full, publication);
            StringBuilder table = new StringBuilder("## " + benchmark.name() + "\n\n" + benchmark.description()
                    + " Input: " + (input == null ? COPIES + " copies of the bundled statement" : input.getFileName())
                    + ". " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                    + Runtime.version().feature() + ".\n\n| what | value | ratio |\n| --- | --- | --- |\n");
            benchmark
                    .run(ground)
                    .forEach(row ->
                            table.append("| " + row.what() + " | " + row.value() + " | " + row.ratio() + " |\n"));
            return table.toString();
        } finally {
            Ground.delete(scratch);
        }
    }

    private void write(Path folder, String name, String table) throws IOException {
        console.print(table);
        console.flush();
        Files.createDirectories(folder);
        try (OutputFile out = new OutputFile(Optional.of(folder.resolve(name + ".md")))) {
            out.write(table.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
