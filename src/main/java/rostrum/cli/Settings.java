package rostrum.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import rostrum.endpoint.Limits;

/**
 * Where the value of an option comes from when no flag gives it: the environment ({@code ROSTRUM_PORT} for
 * {@code --port}), else a properties file ({@code port = 8080}), else what is usual. The file is the one that
 * {@code --configuration} or {@code ROSTRUM_CONFIGURATION} names, else {@code rostrum.properties} in the project's
 * folder where there is one. Its keys are the options of {@code serve}, and {@code limit.NAME}.
 */
final class Settings implements IDefaultValueProvider {
    private static final String FLAG = "--configuration";
    private static final String LIMIT = "limit.";

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final Optional<Path> path;

    private Settings(Map<String, String> environment, Map<String, String> file, Optional<Path> path) {
        this.environment = environment;
        this.file = file;
        this.path = path;
    }

    static Settings none() {
        return new Settings(Map.of(), Map.of(), Optional.empty());
    }

    /** @throws Failures.Told where the file cannot be read */
    static Settings read(String[] arguments, Map<String, String> environment, Path home) throws Failures.Told {
        Optional<Path> named = flag(arguments)
                .or(() -> Optional.ofNullable(environment.get("ROSTRUM_CONFIGURATION")))
                .map(Path::of);
        Optional<Path> path =
                named.or(() -> Optional.of(home.resolve("rostrum.properties")).filter(Files::isRegularFile));
        Map<String, String> values = new LinkedHashMap<>();
        if (path.isPresent()) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(path.get())) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new Failures.Told("the configuration " + path.get()
                        + " cannot be read; check that it is there and is a properties file in UTF-8.");
            }
            properties
                    .stringPropertyNames()
                    .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        return new Settings(Map.copyOf(environment), Map.copyOf(values), path);
    }

    private static Optional<String> flag(String[] arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith(FLAG + "=")) {
                return Optional.of(arguments[at].substring(FLAG.length() + 1));
            }
            if (arguments[at].equals(FLAG) && at + 1 < arguments.length) {
                return Optional.of(arguments[at + 1]);
            }
        }
        return Optional.empty();
    }

    /** @throws Failures.Told for a key that is none */
    void check(CommandLine rostrum) throws Failures.Told {
        TreeSet<String> known = new TreeSet<>();
        Optional.ofNullable(rostrum.getSubcommands().get("serve")).stream()
                .flatMap(serve -> serve.getCommandSpec().options().stream())
                .filter(Settings::isSetting)
                .map(Settings::key)
                .forEach(known::add);
        for (String key : new TreeSet<>(file.keySet())) {
            if (!known.contains(key) && !key.startsWith(LIMIT)) {
                throw new Failures.Told(
                        "the configuration " + path.map(Path::toString).orElse("") + " has no setting " + key
                                + "; the settings are " + String.join(", ", known) + ", limit.NAME.");
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isSetting(option)
                ? fromEnvironment(option)
                        .or(() -> Optional.ofNullable(file.get(key(option))))
                        .orElse(null)
                : null;
    }

    /** Limits that the file and the environment ({@code ROSTRUM_LIMITS}) give, by name. */
    Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        file.forEach((key, value) -> {
            if (key.startsWith(LIMIT)) {
                limits.put(key.substring(LIMIT.length()), value);
            }
        });
        limits.putAll(Limits.settings(environment.getOrDefault("ROSTRUM_LIMITS", "")));
        return limits;
    }

    /** Where an option that no flag gave has its value from. */
    String origin(OptionSpec option) {
        return fromEnvironment(option).isPresent()
                ? "environment, " + variable(option)
                : file.containsKey(key(option))
                        ? "file, " + path.map(Path::toString).orElse("")
                        : "usual";
    }

    /** What is set once for a server; not what is said anew with each call. */
    static boolean isSetting(OptionSpec option) {
        return Arrays.stream(option.names())
                        .noneMatch(name ->
                                name.matches("--(help|version|quiet|verbose|limit|print-configuration|configuration)"))
                && option.longestName().startsWith("--");
    }

    static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private Optional<String> fromEnvironment(OptionSpec option) {
        return Optional.ofNullable(environment.get(variable(option)));
    }

    private static String variable(OptionSpec option) {
        return "ROSTRUM_" + key(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
