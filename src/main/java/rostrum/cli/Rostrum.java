package rostrum.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

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
            BackUp.class,
            Restore.class,
            Doctor.class,
            Rehearse.class,
            GenerateCompletion.class
        })
public final class Rostrum {

    private Rostrum() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Settings settings = Settings.read(arguments, System.getenv(), Console.home());
            CommandLine commandLine = commandLine(settings, true);
            settings.check(commandLine);
            return commandLine.execute(arguments);
        } catch (Failures.Told told) {
            System.err.println("rostrum: " + told.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (InternalError fault) {
            if (!String.valueOf(fault.getMessage()).contains("memory access")) {
                throw fault;
            }
            // What the Java machine says where a page of a mapped file can be neither written nor read.
            System.err.println(
                    "rostrum: a mapped file of the store could be neither written nor read: the disk is full or"
                            + " failing; make room and run it again: what was published before stays as it is.");
            return CommandLine.ExitCode.SOFTWARE;
        } catch (OutOfMemoryError full) {
            System.err.println(
                    "rostrum: memory ran out at " + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MiB; give more with ROSTRUM_JAVA_OPTS=-Xmx4g. What was published before is untouched.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** With flags and what is usual alone. */
    static CommandLine commandLine() {
        return commandLine(Settings.none());
    }

    static CommandLine commandLine(Settings settings) {
        return commandLine(settings, false);
    }

    /** Alone: the process is this command's and ends with it. */
    private static CommandLine commandLine(Settings settings, boolean alone) {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        CommandLine commandLine = new CommandLine(new Rostrum(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == Serve.class) {
                    return type.cast(new Serve(settings));
                }
                return type == Load.class ? type.cast(new Load(alone)) : usual.create(type);
            }
        });
        commandLine.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption("--help") == null)
                .forEach(command -> command.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build()));
        commandLine.setDefaultValueProvider(settings);
        commandLine.setExecutionExceptionHandler(Failures::tell);
        commandLine.setParameterExceptionHandler(Failures::misused);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }
}
