package dev.gatehouse.bench;

/// Something measured, under the name that `./gatehouse bench` takes.
public interface Benchmark {
    /// What it is called on the command line.
    String name();

    /// Measures, and says each figure as it is known.
    void run(Figures figures) throws Exception;
}
