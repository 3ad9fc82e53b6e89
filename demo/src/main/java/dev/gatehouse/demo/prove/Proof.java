package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.util.random.RandomGenerator;

/// Something promised, proved case by case. Cases are independent: each is made from the seed and its own number, so
/// that a proof can go on where it was interrupted.
public interface Proof {
    /// What it is called on the command line.
    String name();

    /// How many cases make it full.
    int fullCount();

    /// Sets up what the cases work on.
    Bench open(ProofSetting setting) throws Exception;

    /// What the cases of one run work on; closed at the end.
    interface Bench extends AutoCloseable {
        /// Proves one case.
        ///
        /// @param number which, from 0
        /// @param random for this case alone
        /// @throws ProofFailed if the promise does not hold
        void prove(int number, RandomGenerator random) throws Exception;

        /// Checked once after all cases.
        ///
        /// @throws ProofFailed if the promise does not hold over all of them
        default void finish() throws Exception {}

        @Override
        void close() throws IOException;
    }
}
