package rostrum.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rostrum.store.remote.RemoteFault;

/** Turns exceptions into the one sentence and the exit status that a person gets. */
final class Failures {

    private static final List<String> NO_ROOM = List.of(
            "No space left on device", "Disk quota exceeded", "File too large", "not enough space", "short write");
    /** Commands that write to what their first argument names; others write to the store. */
    private static final Set<String> WRITERS = Set.of("export", "backup");

    private Failures() {}

    /** Work that failed: one line on standard error, status 1; with {@code --verbose} the trace of it. */
    static int tell(Exception failure, CommandLine commandLine, ParseResult parsed) {
        commandLine
                .getErr()
                .println("rostrum: "
                        + Console.plain(fillsDisk(failure) ? fullDisk(commandLine, parsed) : sentence(failure)));
        if (parsed.expandedArgs().contains("--verbose")) {
            failure.printStackTrace(commandLine.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Whether it failed since there was no room, as the system words it. */
    private static boolean fillsDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (cause instanceof Exception && NO_ROOM.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String fullDisk(CommandLine commandLine, ParseResult parsed) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        Object place = WRITERS.contains(commandLine.getCommandName())
                ? command.matchedPositionalValue(0, "the file that is written")
                : command.matchedOptionValue("--store", Console.defaultStore());
        return "there is no room on the disk for " + place
                + "; make room and run it again: what was published before stays as it is.";
    }

    /** Wrong usage: what was wrong and where the help is, status 2. */
    static int misused(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println("rostrum: " + Console.plain(String.valueOf(misuse.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
        command.getErr().println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    static String sentence(Exception failure) {
        return switch (failure) {
            case Told told -> String.valueOf(told.getMessage());
            case RemoteFault fault -> String.valueOf(fault.getMessage());
            case UncheckedIOException wrapped ->
                sentence(java.util.Objects.requireNonNullElse(wrapped.getCause(), new IOException("the disk failed")));
            case NoSuchFileException absent -> absent.getFile() + " does not exist; check the path.";
            case AccessDeniedException denied ->
                denied.getFile() + " is not open to you; give yourself permission or choose another place.";
            case FileAlreadyExistsException present ->
                present.getFile() + " is in the way; remove it or choose another place.";
            case FileSystemException locked
            when String.valueOf(locked.getReason()).contains("Read-only") ->
                locked.getFile() + " stands where nothing can be written (a file system mounted for reading);"
                        + " give yourself permission by mounting it for writing, or choose another place.";
            case FileSystemException disk ->
                disk.getFile() + " cannot be used"
                        + (disk.getReason() == null ? "; choose another place" : ": " + disk.getReason()) + ".";
            case IOException io -> String.valueOf(io.getMessage());
            default -> disk(failure).map(Failures::sentence).orElseGet(() -> unexpected(failure));
        };
    }

    /** The disk's failure that a library has wrapped. */
    private static Optional<IOException> disk(Exception failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    private static String unexpected(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty() || message.equals("null")
                ? "stopped by an unexpected " + failure.getClass().getSimpleName()
                        + "; run again with --verbose and report it."
                : message;
    }

    /** A failure that already is the sentence to tell. */
    static final class Told extends Exception {
        private static final long serialVersionUID = 1L;

        Told(String sentence) {
            super(sentence);
        }
    }
}
