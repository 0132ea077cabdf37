package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.release.RemoteLog.Step;

/**
 * The log of a store elsewhere as its readers have it: pages in a folder, to which the steps are added that the store
 * tells more. Steps do not change, so that each is fetched once; where the store has others, all are read anew.
 */
final class MirroredLog implements ChangeLog {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final String HEAD = "HEAD";

    private final Register register;
    private final RemoteLog log;
    private final ChangeFolder here;
    private final Path folder;
    private long looked = System.nanoTime() - PAUSE;

    MirroredLog(Register register, RemoteLog log, ChangeFolder here, Path folder) {
        this.register = register;
        this.log = log;
        this.here = here;
        this.folder = folder;
    }

    /** As the store tells at this moment: what is begun there, or else what was told last. */
    @Override
    public Optional<Followed> followed() throws IOException {
        Register.Entries now = register.read();
        if (now.told().isEmpty() || now.told().get().equals(log.stream())) {
            return Optional.empty();
        }
        Step last = log.step(now.told().get());
        Optional<Step> begun = log.begunAfter(last.name()).stream().min(Comparator.comparing(Step::at));
        // What is taken may be more than what is told here, never less.
        take();
        return Optional.of(begun.map(next -> new Followed(next.release(), next.at(), false))
                .orElseGet(() -> new Followed(last.release(), last.at(), true)));
    }

    @Override
    public int pages() throws IOException {
        look();
        return here.pages();
    }

    @Override
    public List<Change> page(int number) throws IOException {
        look();
        return here.page(number);
    }

    /** Once a second at most. */
    private synchronized void look() throws IOException {
        if (System.nanoTime() - looked >= PAUSE) {
            take();
            looked = System.nanoTime();
        }
    }

    /** What the register names is read while nobody else writes, so that nobody goes back to an older one. */
    private synchronized void take() throws IOException {
        Files.createDirectories(folder);
        here.alone(() -> {
            Node known = known();
            Optional<Node> head = register.read().told();
            if (head.isEmpty() || head.get().equals(known)) {
                return;
            }
            List<Step> more = log.upTo(head.get(), known);
            for (Step step : more) {
                here.append(log.changes(step));
                note(step.name());
            }
            note(head.get());
            here.endAt(more.isEmpty() ? 0 : more.getLast().next() - 1);
        });
    }

    private void note(Node step) throws IOException {
        Path next = Files.writeString(folder.resolve(HEAD + ".next"), step.getURI());
        Files.move(next, folder.resolve(HEAD), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The step that was taken last; the log itself where none was. */
    private Node known() throws IOException {
        Path file = folder.resolve(HEAD);
        return Files.isRegularFile(file) ? NodeFactory.createURI(Files.readString(file)) : log.stream();
    }
}
