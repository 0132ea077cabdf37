package rostrum.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import rostrum.Findings;
import rostrum.source.Incoming.Rejected;

/** What every command takes, and the way every command talks. */
final class Console {
    private static final int SHOWN = 12;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Say more; show where an error came from.")
    private boolean verbose;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "${env:ROSTRUM_BASE:-https://w3id.org/rostrum/}",
            description = "Base of all IRIs that are formed (default: ${DEFAULT-VALUE}).")
    private String base = "https://w3id.org/rostrum/";

    /** The base, with its final slash. */
    String base() throws Failures.Told {
        String iri = base.endsWith("/") ? base : base + "/";
        if (!iri.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
            throw new Failures.Told("the base " + base
                    + " is no absolute http or https IRI; give one such as https://w3id.org/rostrum/.");
        }
        return iri;
    }

    /** The project's folder, where {@code data} and {@code queries} are. */
    static Path home() {
        return Path.of(System.getProperty("rostrum.home", ""));
    }

    /** Where releases are kept when no {@code --store} is given. */
    static Path defaultStore() {
        return home().resolve(".rostrum").resolve("store");
    }

    /** Where things are built that will live elsewhere. */
    static Path scratch() {
        return home().resolve(".rostrum").resolve("remote");
    }

    boolean verbose() {
        return verbose;
    }

    boolean quiet() {
        return quiet;
    }

    /** A line for people, on standard error. */
    void say(String line) {
        if (!quiet) {
            error(line);
        }
    }

    /** A line that even {@code --quiet} shows. */
    void error(String line) {
        spec.commandLine().getErr().println("rostrum: " + plain(line));
    }

    /** One line without control characters, by which words of others would steer the terminal or begin a line. */
    static String plain(String line) {
        return line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "\uFFFD");
    }

    void error(Rejected rejected) {
        error(rejected.sentence());
    }

    /** What was found in a corpus: the counts, then the cases, of which only the first few without {@code --verbose}. */
    void tell(Findings findings) {
        findings.summary().forEach(this::say);
        List<String> details = findings.details();
        details.stream().limit(verbose ? details.size() : SHOWN).forEach(this::say);
        if (!verbose && details.size() > SHOWN) {
            say("and " + (details.size() - SHOWN) + " more; --verbose names them all.");
        }
    }

    /** A line of the result, on standard output. */
    void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    void flush() {
        spec.commandLine().getOut().flush();
    }
}
