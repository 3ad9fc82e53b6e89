package dev.gatehouse.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

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
        say(metric, value, unit, Optional.empty(), 0);
    }

    /// A figure beside another of the same run.
    ///
    /// @param versus what it is compared with
    /// @param other the value of that
    public void say(String metric, double value, String unit, String versus, double other) {
        say(metric, value, unit, Optional.of(versus), value / other);
    }

    private void say(String metric, double value, String unit, Optional<String> versus, double ratio) {
        var line = JSON.createObjectNode()
                .put("bench", bench)
                .put("metric", metric)
                .put("value", rounded(value))
                .put("unit", unit);
        versus.ifPresent(name -> line.put("vs", name).put("ratio", rounded(ratio)));
        out.println(JSON.writeValueAsString(line));
        out.flush();
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4));
    }
}
