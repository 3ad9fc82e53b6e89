package dev.gatehouse.crypto.argon;

/// What one Argon2id hash costs (RFC 9106 §3.1).
///
/// @param memoryKib memory in KiB, from 8 for each lane to 1 GiB
/// @param iterations passes over the memory, 1 to 64
/// @param parallelism lanes, 1 to 16
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
    /// 64 MiB, three passes, four lanes: the second recommended option of RFC 9106 §4.
    public static final Argon2Cost STANDARD = new Argon2Cost(65_536, 3, 4);

    private static final int GREATEST_MEMORY_KIB = 1 << 20;
    private static final int GREATEST_ITERATIONS = 64;
    private static final int GREATEST_PARALLELISM = 16;

    /// @throws IllegalArgumentException for a cost outside the bounds
    public Argon2Cost {
        if (!isWithinBounds(memoryKib, iterations, parallelism)) {
            throw new IllegalArgumentException(
                    "Argon2 cost out of bounds: m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism);
        }
    }

    /// Whether these three make a cost.
    public static boolean isWithinBounds(int memoryKib, int iterations, int parallelism) {
        return parallelism >= 1
                && parallelism <= GREATEST_PARALLELISM
                && iterations >= 1
                && iterations <= GREATEST_ITERATIONS
                && memoryKib >= 8 * parallelism
                && memoryKib <= GREATEST_MEMORY_KIB;
    }
}
