package dev.gatehouse.model.machine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Networks compiled: whether an address lies in any of them, found by halving. Networks nest or lie apart, so those
/// inside others are dropped.
public final class AddressSet {
    private final long[] fourFirst;
    private final long[] fourLast;
    private final AddressBlock[] six;

    /// Compiles networks.
    public AddressSet(Collection<AddressBlock> blocks) {
        List<AddressBlock> fours =
                outermost(blocks.stream().filter(block -> block.first().four()).toList());
        fourFirst = fours.stream().mapToLong(block -> block.first().low()).toArray();
        fourLast = fours.stream().mapToLong(block -> block.last().low()).toArray();
        six = outermost(blocks.stream().filter(block -> !block.first().four()).toList())
                .toArray(AddressBlock[]::new);
    }

    /// Whether one of them contains the address.
    public boolean contains(Address address) {
        return address.four() ? containsFour(address.low()) : containsSix(address);
    }

    private boolean containsFour(long address) {
        int low = 0;
        int high = fourFirst.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (address < fourFirst[middle]) {
                high = middle - 1;
            } else if (address > fourLast[middle]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean containsSix(Address address) {
        int low = 0;
        int high = six.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (six[middle].contains(address)) {
                return true;
            }
            if (order(address, six[middle].first()) < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }

    private static List<AddressBlock> outermost(List<AddressBlock> blocks) {
        var sorted = blocks.stream()
                .sorted(Comparator.comparing(AddressBlock::first, AddressSet::order)
                        .thenComparingInt(AddressBlock::prefix))
                .toList();
        var kept = new ArrayList<AddressBlock>();
        for (AddressBlock block : sorted) {
            if (kept.isEmpty() || !kept.getLast().contains(block.first())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static int order(Address one, Address other) {
        int high = Long.compareUnsigned(one.high(), other.high());
        return high != 0 ? high : Long.compareUnsigned(one.low(), other.low());
    }
}
