package rostrum.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What Prometheus reads at {@code /metrics}: how often and how long each route answers and with what status, the limits,
 * connections, memory, threads and descriptors. Nothing of it tells who asked or for what. It is for whoever runs the
 * server: answered on the machine itself only, and not to what a proxy hands on.
 */
public final class Measures extends HttpFilter implements AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final transient PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final transient AtomicInteger underWay = registry.gauge("rostrum.requests.under.way", new AtomicInteger());
    private final transient JvmGcMetrics collections = new JvmGcMetrics();
    private final transient Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    private final String reached;

    private transient Runnable releases = () -> {};
    private transient Route routes = Route.among(List.of());

    /**
     * Limits and bounds are told as {@code rostrum_limit{name="..."}}.
     *
     * @param limits of the endpoint, by name
     * @param reached the request's attribute with the name of the limit for which it was refused, if it was
     */
    public Measures(Map<String, Long> limits, Bounds bounds, String reached) {
        this.reached = reached;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        limits.forEach(this::limit);
        bounds.all().forEach(this::limit);
    }

    private void limit(String name, long value) {
        Gauge.builder("rostrum.limit", () -> value)
                .tag("name", name)
                .description("What a client, a query or a connection gets at most")
                .register(registry);
    }

    /** Counts under a name of their own the requests to each of the paths that the server answers. */
    public void routes(Collection<String> paths) {
        routes = Route.among(paths);
    }

    /** Counts one that got no more, as {@code rostrum_limit_reached_total{name="..."}}. */
    void reached(String name) {
        Counter.builder("rostrum.limit.reached")
                .tag("name", name)
                .description("Requests that were refused or cut off, and connections that were closed, for a limit")
                .register(registry)
                .increment();
    }

    /** Tells which release is served, as {@code rostrum_release_info{version="..."}}. */
    public void release(Supplier<String> version) {
        MultiGauge served = MultiGauge.builder("rostrum.release.info").register(registry);
        releases = () -> served.register(List.of(MultiGauge.Row.of(Tags.of("version", version.get()), 1)), true);
    }

    MeterRegistry registry() {
        return registry;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(PATH) && isOfThisMachine(request)) {
            tell(response);
            return;
        }
        long begun = System.nanoTime();
        underWay.incrementAndGet();
        try {
            next.doFilter(request, response);
        } finally {
            underWay.decrementAndGet();
            if (request.getAttribute(reached) instanceof String name) {
                reached(name);
            }
            record(request.getMethod(), request.getRequestURI(), response.getStatus(), System.nanoTime() - begun);
        }
    }

    /** Counts and logs an answer that was at hand and came to no filter. */
    public void answered(String method, String path, int status, long nanoseconds) {
        record(method, path, status, nanoseconds);
        AccessLog.answered(method, path, status, nanoseconds);
    }

    private void record(String method, String path, int status, long nanoseconds) {
        timers.computeIfAbsent(new Answered(routes.of(path), Route.method(method), status), this::timer)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** What answers are counted apart by. */
    private record Answered(String route, String method, int status) {}

    private Timer timer(Answered answered) {
        return Timer.builder("rostrum.requests")
                .description("Time from a request's arrival to the end of its answer")
                .tag("route", answered.route())
                .tag("method", answered.method())
                .tag("status", Integer.toString(answered.status()))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry);
    }

    private void tell(HttpServletResponse response) throws IOException {
        releases.run();
        SafetyHeaders.headers().forEach(response::setHeader);
        byte[] told = registry.scrape(TYPE).getBytes(StandardCharsets.UTF_8);
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(told.length);
        response.getOutputStream().write(told);
    }

    private static boolean isOfThisMachine(HttpServletRequest request) throws IOException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && request.getHeader("Via") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
