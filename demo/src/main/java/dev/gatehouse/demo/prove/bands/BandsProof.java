package dev.gatehouse.demo.prove.bands;

import dev.gatehouse.demo.oracle.BandCase;
import dev.gatehouse.demo.oracle.BandOracle;
import dev.gatehouse.demo.oracle.RandomBands;
import dev.gatehouse.demo.oracle.Zones;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Bands in every zone, at and around every transition from 2020 to 2036: engine and oracle answer alike.
///
/// In one case of each fifty, the instants at which the answer next turns are those a search by the minute finds.
public final class BandsProof implements Proof {
    private static final int FULL = 1_000_000;
    private static final int BLOCK = 50;
    private static final Duration HORIZON = Duration.ofDays(60);

    private final BandUnderTest.Factory factory;

    /// Judges the bands a factory makes.
    public BandsProof(BandUnderTest.Factory factory) {
        this.factory = factory;
    }

    @Override
    public String name() {
        return "bands";
    }

    @Override
    public int fullCount() {
        return FULL;
    }

    @Override
    public Bench open(ProofSetting setting) {
        return new Court(factory, new RandomBands(new Zones()), setting.seed());
    }

    private record Court(BandUnderTest.Factory factory, RandomBands bands, long seed) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws ProofFailed {
            BandCase made = bands.make(number, random);
            var oracle = BandOracle.read(made.band(), made.calendars());
            BandUnderTest engine = read(made);
            for (Instant instant : made.instants()) {
                same(made, "isOpen " + instant, oracle.isOpen(instant), engine.isOpen(instant));
            }
            if (isSearched(number)) {
                Instant from =
                        made.instants().get(random.nextInt(made.instants().size()));
                search(made, oracle, engine, from);
            }
        }

        /// One of each block, not always the same: else the same zones would be searched again and again.
        private boolean isSearched(int number) {
            int block = number / BLOCK;
            return new SplittableRandom(seed ^ (long) block << 32).nextInt(BLOCK) == number % BLOCK;
        }

        /// From where it is permitted, to the end and to the next beginning; else to the beginning and to its end.
        private static void search(BandCase made, BandOracle oracle, BandUnderTest engine, Instant from)
                throws ProofFailed {
            Optional<Instant> turn = oracle.isOpen(from)
                    ? untilIsSame(made, oracle, engine, from)
                    : nextIsSame(made, oracle, engine, from);
            if (turn.isPresent() && turn.get().isBefore(Zones.END)) {
                nextIsSame(made, oracle, engine, turn.get());
                if (oracle.isOpen(turn.get())) {
                    untilIsSame(made, oracle, engine, turn.get());
                }
            }
        }

        private static Optional<Instant> nextIsSame(
                BandCase made, BandOracle oracle, BandUnderTest engine, Instant from) throws ProofFailed {
            Optional<Instant> right = oracle.nextOpen(from, HORIZON);
            same(made, "nextOpen " + from, right, within(from, engine.nextOpen(from)));
            return right;
        }

        private static Optional<Instant> untilIsSame(
                BandCase made, BandOracle oracle, BandUnderTest engine, Instant from) throws ProofFailed {
            Optional<Instant> right = oracle.openUntil(from, HORIZON);
            same(made, "openUntil " + from, right, within(from, engine.openUntil(from)));
            return right;
        }

        /// Beyond the horizon the oracle has not looked.
        private static Optional<Instant> within(Instant from, Optional<Instant> found) {
            return found.filter(instant -> !instant.isAfter(from.plus(HORIZON)));
        }

        private BandUnderTest read(BandCase made) throws ProofFailed {
            try {
                return factory.read(made.band(), made.calendars());
            } catch (IllegalArgumentException refused) {
                throw new ProofFailed("refused: %s, of %s".formatted(refused.getMessage(), told(made)));
            }
        }

        private static void same(BandCase made, String question, Object right, Object given) throws ProofFailed {
            ProofFailed.unless(
                    right.equals(given), "%s is %s, the engine says %s, of %s", question, right, given, told(made));
        }

        private static String told(BandCase made) {
            return made.band() + " with " + made.calendars();
        }

        @Override
        public void close() {
            // Nothing was opened: all of it is in memory.
        }
    }
}
