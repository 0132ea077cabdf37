package rostrum.endpoint;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.federation.Partners;

/**
 * What queries and their senders may take, and whose word is taken for where a request comes from.
 *
 * @param values of every limit
 * @param proxies addresses or ranges ({@code 10.0.0.0/8}) of those whose {@code X-Forwarded-For} is believed
 * @param partners the endpoints that SERVICE may ask
 */
public record Limits(Map<Limit, Long> values, List<String> proxies, Partners partners) {
    /** The setting that names the trusted proxies. */
    public static final String PROXIES = "proxies";

    /** The setting that lists the endpoints that SERVICE may ask, by exact URL, white space between. */
    public static final String SERVICES = "services";

    /** As {@link #SERVICES}, for those that may stand at private addresses. */
    public static final String PRIVATE_SERVICES = "private-services";

    private static final List<String> LISTS = List.of(PROXIES, SERVICES, PRIVATE_SERVICES);

    public Limits {
        values = Map.copyOf(values);
        proxies = List.copyOf(proxies);
    }

    public static Limits usual() {
        return of(Map.of());
    }

    /**
     * The usual limits but for those given.
     *
     * @param settings by label; {@link #PROXIES} is a list with commas, the services are lists with white space
     * @throws IllegalArgumentException with one sentence for a name or a value that is none
     */
    public static Limits of(Map<String, String> settings) {
        Map<Limit, Long> values = new EnumMap<>(Limit.class);
        Arrays.stream(Limit.values()).forEach(limit -> values.put(limit, limit.usual()));
        List<String> proxies = List.of();
        Partners partners = new Partners(
                Partners.urls(settings.getOrDefault(SERVICES, "")),
                Partners.urls(settings.getOrDefault(PRIVATE_SERVICES, "")));
        for (var setting : settings.entrySet()) {
            if (setting.getKey().equals(PROXIES)) {
                proxies = Arrays.stream(setting.getValue().split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
                Clients.check(proxies);
            } else if (!LISTS.contains(setting.getKey())) {
                Limit limit = named(setting.getKey());
                values.put(limit, number(limit, setting.getValue()));
            }
        }
        return new Limits(values, proxies, partners);
    }

    /** Settings as one line has them: {@code time=10; proxies=10.0.0.0/8,127.0.0.1}. */
    public static Map<String, String> settings(String line) {
        return Arrays.stream(line.split(";"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0].strip(),
                        part -> part.length > 1 ? part[1].strip() : "",
                        (first, last) -> last));
    }

    public long of(Limit limit) {
        return values.getOrDefault(limit, limit.usual());
    }

    /** Every limit by its label. */
    public Map<String, Long> all() {
        return Arrays.stream(Limit.values()).collect(Collectors.toUnmodifiableMap(Limit::label, this::of));
    }

    Duration time() {
        return Duration.ofSeconds(of(Limit.TIME));
    }

    private static Limit named(String label) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no limit is called " + label + "; the limits are "
                        + Stream.concat(Arrays.stream(Limit.values()).map(Limit::label), LISTS.stream())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static long number(Limit limit, String value) {
        long least = limit.least();
        try {
            long number = Long.parseLong(value.strip());
            if (number >= least && number <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new IllegalArgumentException("the limit " + limit.label() + " is a whole number of " + limit.unit()
                + " from " + least + " to " + Integer.MAX_VALUE + ", not " + value + ".");
    }
}
