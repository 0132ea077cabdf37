package rostrum.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Listed;
import rostrum.source.Incoming.Rejected;
import rostrum.statement.Statement;

/**
 * Turns the paths of a command line into statements, one at a time and in a fixed order: arguments as given, the
 * texts of a folder by path.
 */
public final class Sources {
    private final InputStream standardInput;
    private final Set<String> keys = new HashSet<>();
    private final CorpusReport report = new CorpusReport();
    private final Function<Statement, List<Statement>> apart;

    /** @param standardInput what {@code -} stands for */
    public Sources(InputStream standardInput) {
        this(standardInput, List::of);
    }

    /** @param apart takes a text of several statements apart; gives any other back alone */
    public Sources(InputStream standardInput, Function<Statement, List<Statement>> apart) {
        this.standardInput = standardInput;
        this.apart = apart;
    }

    /**
     * Reads every input and hands on what it is. A second statement under a key already taken is rejected, since
     * the two would become one in the data.
     *
     * @param inputs text files, folders of {@code .txt} files (searched to any depth), folders of a corpus, or {@code -}
     */
    public void read(List<String> inputs, Consumer<Incoming> consumer) {
        for (String input : inputs) {
            if (input.equals("-")) {
                each("standard input", TextFile.read("stdin", standardInput), consumer);
            } else {
                readPath(Path.of(input), consumer);
            }
        }
    }

    /** What was found in the corpus folders read so far. */
    public CorpusReport report() {
        return report;
    }

    private void readPath(Path path, Consumer<Incoming> consumer) {
        if (Corpus.isAt(path)) {
            new Corpus(path, report).read(incoming -> consumer.accept(unlessTaken(path.toString(), incoming)));
        } else if (Files.isDirectory(path)) {
            readFolder(path, consumer);
        } else {
            each(path.toString(), TextFile.read(path), consumer);
        }
    }

    private void readFolder(Path folder, Consumer<Incoming> consumer) {
        List<Path> texts;
        try (Stream<Path> walk = Files.walk(folder)) {
            texts = walk.filter(path -> path.getFileName().toString().endsWith(".txt"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            consumer.accept(new Rejected(folder.toString(), "cannot be searched; check its permissions"));
            return;
        }
        if (texts.isEmpty()) {
            consumer.accept(new Rejected(
                    folder.toString(), "holds no .txt file; name a folder of statements, one text file each"));
        }
        for (Path text : texts) {
            each(text.toString(), TextFile.read(text), consumer);
        }
    }

    /** The statements of one text. */
    private void each(String place, Incoming incoming, Consumer<Incoming> consumer) {
        if (incoming instanceof Accepted(var text)) {
            apart.apply(text).forEach(statement -> consumer.accept(unlessTaken(place, new Accepted(statement))));
        } else {
            consumer.accept(incoming);
        }
    }

    private Incoming unlessTaken(String place, Incoming incoming) {
        return switch (incoming) {
            case Accepted(var statement)
            when !keys.add(statement.key()) ->
                new Rejected(
                        place,
                        "would be the second statement named " + statement.key()
                                + "; rename the file or correct its record");
            case Accepted accepted -> accepted;
            case Listed listed -> listed;
            case Rejected rejected -> rejected;
        };
    }

    /** One sentence for a file that could not be opened or read. */
    static Rejected unreadable(String place, IOException failure) {
        String reason = switch (failure) {
            case java.nio.file.NoSuchFileException absent -> "does not exist; check the path";
            case AccessDeniedException denied -> "may not be read; give yourself read permission";
            default -> "cannot be read (" + failure.getMessage() + ")";
        };
        return new Rejected(place, reason);
    }
}
