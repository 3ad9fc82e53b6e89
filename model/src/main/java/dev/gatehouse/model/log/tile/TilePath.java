package dev.gatehouse.model.log.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a tile of a tree lies (C2SP tlog-tiles): up to 256 hashes next to each other on a level that is a multiple of
/// eight high. A full tile never changes; a partial one is named by how many hashes it has.
///
/// @param level the height in tiles: 0 holds the hashes of leaves, 1 those of subtrees of 256 leaves
/// @param index the place among the tiles of the level, from 0
/// @param width how many hashes it has, 1 to 256
public record TilePath(int level, long index, int width) {
    /// How many hashes a full tile has.
    public static final int FULL = 256;
    /// How many levels of the tree a tile spans.
    public static final int HEIGHT = 8;
    /// The highest level that a tree of any size has.
    public static final int HIGHEST = 7;

    private static final Pattern FORM =
            Pattern.compile("([0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int THOUSAND = 1_000;

    /// Refuses what no tree has.
    public TilePath {
        if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
        }
    }

    /// Reads what stands behind `tile/`.
    ///
    /// @return empty: no tile is written so
    public static Optional<TilePath> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(form.group(1));
        long index = 0;
        for (String part : form.group(2).split("/", -1)) {
            index = index * THOUSAND + Long.parseLong(part.startsWith("x") ? part.substring(1) : part);
            if (index < 0 || index > Long.MAX_VALUE / THOUSAND) {
                return Optional.empty();
            }
        }
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        if (level > HIGHEST || width > FULL) {
            return Optional.empty();
        }
        var path = new TilePath(level, index, width);
        // One tile has one name: neither leading groups of zeros nor `.p/256`.
        return path.toString().equals(text) ? Optional.of(path) : Optional.empty();
    }

    /// The tiles of a level in a tree of a size, the partial one last.
    ///
    /// @return how many hashes the level has
    public static long hashes(int level, long size) {
        return level >= Long.SIZE / HEIGHT ? 0 : size >>> (level * HEIGHT);
    }

    /// The tile as it is in a tree of a size.
    ///
    /// @return empty: the tree does not reach so far
    public static Optional<TilePath> in(long size, int level, long index) {
        long there = hashes(level, size) - index * FULL;
        return there < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) Math.min(there, FULL)));
    }

    /// Whether it will never change.
    public boolean isFull() {
        return width == FULL;
    }

    /// `0/x001/x234/067`, with `.p/112` for a partial one.
    @Override
    public String toString() {
        return level + "/" + number(index) + (isFull() ? "" : ".p/" + width);
    }

    private static String number(long index) {
        List<String> groups = new ArrayList<>();
        long left = index;
        do {
            groups.addFirst("%03d".formatted(left % THOUSAND));
            left /= THOUSAND;
        } while (left > 0);
        for (int i = 0; i < groups.size() - 1; i++) {
            groups.set(i, "x" + groups.get(i));
        }
        return String.join("/", groups);
    }
}
