package dev.gatehouse.ui.palette;

import java.util.ArrayList;
import java.util.List;

/// What was opened by the palette last, newest first. Kept in memory only, for as long as somebody is signed in: names
/// of people stay off the disk.
public final class RecentThings {
    private static final int MOST = 5;

    private final List<PaletteRow.Item> items = new ArrayList<>();

    /// Nothing was opened yet.
    public RecentThings() {}

    void opened(PaletteRow.Item item) {
        items.removeIf(other -> other.key().equals(item.key()));
        items.addFirst(item);
        if (items.size() > MOST) {
            items.removeLast();
        }
    }

    List<PaletteRow.Item> items() {
        return List.copyOf(items);
    }
}
