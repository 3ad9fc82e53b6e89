package dev.gatehouse.api.store.event;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Over how many months a page of an address was filled the last time. To open a month costs more than to read a few
/// events of it, and who reads the trail of an address reads on. A guess that is wrong costs one statement more.
final class BusyAddresses {
    private static final int MOST = 2_000;
    /// Beyond these it is as well to open all.
    private static final int MOST_MONTHS = 12;

    private final Map<String, Integer> months = new ConcurrentHashMap<>();

    /// How many months before the latest were needed; empty: nobody knows, or many.
    Optional<Integer> months(String address) {
        return Optional.ofNullable(months.get(address));
    }

    /// Notes how many were.
    void filled(String address, int before) {
        if (before > MOST_MONTHS) {
            forget(address);
            return;
        }
        if (months.size() >= MOST) {
            months.clear();
        }
        months.put(address, before);
    }

    /// Notes that none were enough.
    void forget(String address) {
        months.remove(address);
    }
}
