package dev.gatehouse.demo.prove;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Where and how a proof runs.
///
/// @param serve the command that starts an API, up to and with `serve`
/// @param folder the proof's own folder, empty at the start
/// @param seed makes the cases
/// @param count how many cases there will be
public record ProofSetting(List<String> serve, Path folder, long seed, int count) {
    /// Keeps an own copy.
    public ProofSetting {
        serve = List.copyOf(serve);
    }

    /// The chance of one case.
    public RandomGenerator random(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number);
    }
}
