package dev.gatehouse.api.metrics;

import dev.gatehouse.api.http.RequestObserver;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;

/// The figures that Prometheus reads. Names of operations and statuses only: no tenant, no person.
public final class Metrics implements RequestObserver, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    // The registry remembers what it counts only as long as somebody else does.
    private final List<DoubleSupplier> counted = new CopyOnWriteArrayList<>();

    private record Kind(String operation, int status) {}

    /// Begins to count.
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
    }

    @Override
    public void answered(String operation, int status, Duration took) {
        timers.computeIfAbsent(new Kind(operation, status), this::timer).record(took);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("gatehouse.requests")
                .description("Requests answered")
                .tag("operation", kind.operation())
                .tag("status", Integer.toString(kind.status()))
                .register(registry);
    }

    /// Adds a figure that goes up and down.
    public void gauge(String name, String description, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).description(description).register(registry);
    }

    /// Adds a figure that only goes up.
    public void counter(String name, String description, DoubleSupplier value) {
        counted.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(description)
                .register(registry);
    }

    /// All figures, in Prometheus' text format 0.0.4.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
