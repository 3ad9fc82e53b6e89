package dev.gatehouse.demo.tour.hand;

import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the tour found, step by step; written as `tour.json` after each, so that a tour cut short has told what it
/// knew.
public final class TourReport {
    private final Path file;
    private final PrintStream out;
    private final List<Step> steps = new ArrayList<>();

    /// Begins a report.
    ///
    /// @param file where it is kept
    /// @param out told of each step
    public TourReport(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /// One step.
    ///
    /// @param name what was done
    /// @param asserted what had to hold, and what was seen where it did not
    /// @param ok whether it held
    /// @param took how long
    public record Step(String name, String asserted, boolean ok, Duration took) {}

    /// Adds a step.
    public void add(Step step) throws IOException {
        steps.add(step);
        out.printf(
                "%s %-48s %6d ms%s%n",
                step.ok() ? "ok  " : "FAIL",
                step.name(),
                step.took().toMillis(),
                step.ok() ? "" : "  " + step.asserted());
        var all = steps.stream()
                .<Json>map(one -> new JsonBuilder()
                        .put("name", one.name())
                        .put("asserted", one.asserted())
                        .put("ok", one.ok())
                        .put("ms", one.took().toMillis())
                        .build())
                .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, CanonicalJson.text(new JsonBuilder().putAll("steps", all).build()));
    }

    /// Whether every step held, and there was one.
    public boolean isGood() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::ok);
    }
}
