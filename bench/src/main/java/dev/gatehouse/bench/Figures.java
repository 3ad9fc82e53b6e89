package dev.gatehouse.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Where figures go: a JSON line each.
public final class Figures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String bench;
    private final PrintStream out;

    /// Figures of one benchmark.
    public Figures(String bench, PrintStream out) {
        this.bench = bench;
        this.out = out;
    }

    /// A figure.
    ///
    /// @param metric its name, which ends with its unit or kind
    public void say(String metric, double value, String unit) {
        print(line(metric, value, unit));
    }

    /// A figure and how great it may be.
    ///
    /// @param most the bound; empty: there is none
    public void say(String metric, double value, String unit, OptionalDouble most) {
        print(bounded(line(metric, value, unit), "most", most));
    }

    /// A figure and how small it may be.
    ///
    /// @param least the bound
    public void sayAtLeast(String metric, double value, String unit, double least) {
        print(bounded(line(metric, value, unit), "least", OptionalDouble.of(least)));
    }

    /// A figure and how great it may be, beside another of the same run.
    ///
    /// @param versus what it is compared with
    /// @param other the value of that
    /// @param mostRatio how much greater it may be
    public void say(
            String metric,
            double value,
            String unit,
            OptionalDouble most,
            String versus,
            double other,
            OptionalDouble mostRatio) {
        ObjectNode line = beside(bounded(line(metric, value, unit), "most", most), versus, value / other);
        print(bounded(line, "mostRatio", mostRatio));
    }

    /// The median of several runs, with how far they lie apart.
    public void say(String metric, Spread spread, String unit) {
        print(apart(line(metric, spread.median(), unit), spread));
    }

    /// The median of several runs beside another of the same time.
    ///
    /// @param versus what it is compared with
    /// @param other the runs of that
    /// @param mostRatio how much greater it may be
    public void say(String metric, Spread spread, String unit, String versus, Spread other, OptionalDouble mostRatio) {
        var line = beside(line(metric, spread.median(), unit), versus, spread.median() / other.median());
        print(apart(bounded(line, "mostRatio", mostRatio), spread));
    }

    private ObjectNode line(String metric, double value, String unit) {
        return JSON.createObjectNode()
                .put("bench", bench)
                .put("metric", metric)
                .put("value", rounded(value))
                .put("unit", unit);
    }

    private static ObjectNode beside(ObjectNode line, String versus, double ratio) {
        return line.put("vs", versus).put("ratio", rounded(ratio));
    }

    private static ObjectNode bounded(ObjectNode line, String name, OptionalDouble bound) {
        bound.ifPresent(most -> line.put(name, rounded(most)));
        return line;
    }

    private static ObjectNode apart(ObjectNode line, Spread spread) {
        return line.put("min", rounded(spread.least()))
                .put("max", rounded(spread.most()))
                .put("runs", spread.runs());
    }

    private void print(ObjectNode line) {
        out.println(JSON.writeValueAsString(line));
        out.flush();
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4));
    }
}
