package dev.gatehouse.ui.port;

import java.util.List;

/// A listing of rows in memory, counted no further than a cap.
public record FakeListing<T>(List<T> all, long cap, Origin origin) implements Listing<T> {
    public FakeListing {
        all = List.copyOf(all);
    }

    @Override
    public long size() {
        return Math.min(cap, all.size());
    }

    @Override
    public boolean isCapped() {
        return all.size() > cap;
    }

    @Override
    public List<T> rows(long start, int count) {
        if (count > 512) {
            throw new IllegalArgumentException("more than a page");
        }
        int from = (int) Math.min(start, all.size());
        return all.subList(from, Math.min(all.size(), from + count));
    }
}
