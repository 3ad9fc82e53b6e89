package dev.gatehouse.model.evidence;

import dev.gatehouse.model.log.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/// A draw among the matches of a package that anybody can repeat. Each match is given a number: SHA-256 over the seed
/// in
/// UTF-8, a byte 0, the root of the log's tree, and the index in eight bytes, the high one first. Those with the
/// lowest numbers are drawn. Nobody can know the numbers before the log has come so far.
///
/// @param size how many are drawn, if there are as many
/// @param seed what the drawer says
public record Sample(int size, String seed) {
    /// The most that are drawn.
    public static final int MOST = 1_000;

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for no draw, or one too large, or another seed
    public Sample {
        if (size < 1 || size > MOST || !SEED.matcher(seed).matches()) {
            throw new IllegalArgumentException("not a draw");
        }
    }

    /// A draw under way. Used by one thread.
    public final class Draw {
        private final PriorityQueue<Ticket> lowest = new PriorityQueue<>(Comparator.reverseOrder());
        private final TreeHash root;

        private Draw(TreeHash root) {
            this.root = root;
        }

        /// One more match.
        ///
        /// @param index its place in the log
        public void add(long index) {
            lowest.add(new Ticket(number(index), index));
            if (lowest.size() > size) {
                lowest.remove();
            }
        }

        /// Those that are drawn, by their place.
        public List<Long> drawn() {
            return lowest.stream().map(Ticket::index).sorted().toList();
        }

        private byte[] number(long index) {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                sha.update(seed.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(root.bytes());
                return sha.digest(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    private static final class Ticket implements Comparable<Ticket> {
        private final byte[] number;
        private final long index;

        Ticket(byte[] number, long index) {
            this.number = number;
            this.index = index;
        }

        long index() {
            return index;
        }

        @Override
        public int compareTo(Ticket other) {
            int byNumber = Arrays.compareUnsigned(number, other.number);
            return byNumber != 0 ? byNumber : Long.compare(index, other.index);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ticket ticket && compareTo(ticket) == 0;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(number);
        }
    }

    /// Begins to draw.
    ///
    /// @param root of the log's tree
    public Draw begin(TreeHash root) {
        return new Draw(root);
    }
}
