package dev.gatehouse.app.query;

import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import java.util.ArrayList;
import java.util.List;

/// What the copy holds, and behind it what the server added.
///
/// @param <T> a row
final class TwoPartListing<T> implements Listing<T> {
    private final Listing<T> first;
    private final List<T> behind;
    private final boolean more;
    private final Origin origin;

    /// @param more whether there are rows behind these
    TwoPartListing(Listing<T> first, List<T> behind, boolean more, Origin origin) {
        this.first = first;
        this.behind = List.copyOf(behind);
        this.more = more;
        this.origin = origin;
    }

    @Override
    public long size() {
        return first.size() + behind.size();
    }

    @Override
    public boolean isCapped() {
        return more;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<T> rows(long start, int count) {
        List<T> rows = new ArrayList<>(start < first.size() ? first.rows(start, count) : List.of());
        long from = Math.max(0, start + rows.size() - first.size());
        long to = Math.min(behind.size(), from + count - rows.size());
        if (from < to) {
            rows.addAll(behind.subList((int) from, (int) to));
        }
        return rows;
    }
}
