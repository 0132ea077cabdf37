package rostrum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rostrum.endpoint.Limits;

/** What {@code serve} would run with, as a file that may be given back to it; each value with where it comes from. */
final class EffectiveConfiguration {
    private EffectiveConfiguration() {}

    static List<String> lines(ParseResult parsed, Settings settings, Limits limits, Map<String, String> flagged) {
        List<String> lines = new ArrayList<>();
        TreeMap<String, OptionSpec> options = new TreeMap<>();
        parsed.commandSpec().options().stream()
                .filter(Settings::isSetting)
                .forEach(option -> options.put(Settings.key(option), option));
        options.forEach((key, option) -> {
            Object value = option.getValue();
            String origin = parsed.hasMatchedOption(option) ? "flag" : settings.origin(option);
            lines.add("# " + origin);
            lines.add(value == null ? "# " + key + " is not set" : key + " = " + withoutSecrets(value.toString()));
        });
        Map<String, String> given = settings.limits();
        new TreeMap<>(limits.all()).forEach((name, value) -> {
            lines.add("# "
                    + (flagged.containsKey(name) ? "flag" : given.containsKey(name) ? "file or environment" : "usual"));
            lines.add("limit." + name + " = " + value);
        });
        list(lines, Limits.PROXIES, String.join(",", limits.proxies()));
        list(lines, Limits.SERVICES, String.join(" ", limits.partners().open()));
        list(lines, Limits.PRIVATE_SERVICES, String.join(" ", limits.partners().inside()));
        return lines;
    }

    private static void list(List<String> lines, String name, String values) {
        if (!values.isEmpty()) {
            lines.add("limit." + name + " = " + values);
        }
    }

    /** A name and a password in an address are for the server only. */
    private static String withoutSecrets(String value) {
        return value.replaceAll("://[^/@\\s]+@", "://...@");
    }
}
