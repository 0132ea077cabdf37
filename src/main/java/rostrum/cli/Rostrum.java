package rostrum.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code rostrum COMMAND}. */
@Command(
        name = "rostrum",
        version = "rostrum 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Linked data of what states say at the United Nations, every claim tied to its exact words.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nExit status: 0 done; 1 the work failed or found problems; 2 wrong usage.%n"
                + "./rostrum test runs all tests.",
        subcommands = {
            Serve.class,
            Convert.class,
            Load.class,
            ListReleases.class,
            RollBack.class,
            Query.class,
            Export.class,
            Annotate.class,
            Evaluate.class,
            Bench.class,
            Validate.class,
            GenerateCompletion.class
        })
public final class Rostrum {

    private Rostrum() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (OutOfMemoryError full) {
            System.err.println(
                    "rostrum: memory ran out at " + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MiB; give more with ROSTRUM_JAVA_OPTS=-Xmx4g. What was published before is untouched.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Rostrum());
        commandLine.setExecutionExceptionHandler(Failures::tell);
        commandLine.setParameterExceptionHandler(Failures::misused);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }
}
