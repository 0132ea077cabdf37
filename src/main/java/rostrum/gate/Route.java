package rostrum.gate;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names for measures, of which there are few whatever is asked for: a name for each address would fill the memory. */
final class Route {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Pattern FIRST = Pattern.compile("^(/\\.?[^/.]*).*");

    private final Set<String> names;

    private Route(Set<String> names) {
        this.names = names;
    }

    /** @param paths that the server answers, with placeholders: {@code /page/<path>}, {@code /dataset.{extension}} */
    static Route among(Collection<String> paths) {
        return new Route(paths.stream()
                .map(Route::first)
                .filter(name -> !name.matches(".*[{<].*"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code /page} of {@code /page/state/PER}, {@code /dataset} of {@code /dataset.ttl}; {@code other} for none of ours. */
    String of(String path) {
        String first = first(path);
        return names.contains(first) ? first : "other";
    }

    private static String first(String path) {
        return FIRST.matcher(path).replaceFirst("$1");
    }

    static String method(String method) {
        return METHODS.contains(method) ? method : "other";
    }
}
