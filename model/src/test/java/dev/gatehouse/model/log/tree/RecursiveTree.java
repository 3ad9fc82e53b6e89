package dev.gatehouse.model.log.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The tree as RFC 6962 §2.1 defines it, by halving: slow, and nothing like what verifies.
public record RecursiveTree(List<byte[]> leaves) {
    public static RecursiveTree of(int size) {
        return new RecursiveTree(IntStream.range(0, size)
                .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    public TreeHash leaf(int index) {
        return TreeHash.of(hash(List.of(leaves.get(index))));
    }

    public TreeHash root() {
        return TreeHash.of(hash(leaves));
    }

    public List<TreeHash> inclusion(int index) {
        return path(index, leaves).stream().map(TreeHash::of).toList();
    }

    public List<TreeHash> consistency(int earlier) {
        return earlier == 0 || earlier == leaves.size()
                ? List.of()
                : sub(earlier, leaves, true).stream().map(TreeHash::of).toList();
    }

    private static List<byte[]> path(int index, List<byte[]> all) {
        if (all.size() == 1) {
            return List.of();
        }
        int half = Integer.highestOneBit(all.size() - 1);
        return index < half
                ? with(path(index, all.subList(0, half)), hash(all.subList(half, all.size())))
                : with(path(index - half, all.subList(half, all.size())), hash(all.subList(0, half)));
    }

    private static List<byte[]> sub(int earlier, List<byte[]> all, boolean known) {
        if (earlier == all.size()) {
            return known ? List.of() : List.of(hash(all));
        }
        int half = Integer.highestOneBit(all.size() - 1);
        return earlier <= half
                ? with(sub(earlier, all.subList(0, half), known), hash(all.subList(half, all.size())))
                : with(sub(earlier - half, all.subList(half, all.size()), false), hash(all.subList(0, half)));
    }

    private static List<byte[]> with(List<byte[]> some, byte[] more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static byte[] hash(List<byte[]> all) {
        if (all.isEmpty()) {
            return sha256();
        }
        if (all.size() == 1) {
            return sha256(new byte[] {0}, all.getFirst());
        }
        int half = Integer.highestOneBit(all.size() - 1);
        return sha256(new byte[] {1}, hash(all.subList(0, half)), hash(all.subList(half, all.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
