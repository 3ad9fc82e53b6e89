package dev.gatehouse.bench;

import java.util.List;

/// What the same measurement gave several times.
///
/// @param median the middle one, or the mean of the middle two
/// @param least the smallest
/// @param most the largest
/// @param runs how many there were
public record Spread(double median, double least, double most, int runs) {
    /// The spread of values, in any order; at least one.
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
