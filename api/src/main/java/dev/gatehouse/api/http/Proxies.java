package dev.gatehouse.api.http;

import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.AddressSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The proxies that are believed when they say for whom they speak (`X-Forwarded-For`). Each adds at the end whom it
/// heard from, so the list is read from there: the first that is no proxy of ours is the sender, and whatever stands
/// before that anybody could have written.
public final class Proxies {
    private static final int MOST = 20;

    private final AddressSet believed;

    /// @param networks in which our proxies are; none: nobody is believed
    public Proxies(Collection<AddressBlock> networks) {
        believed = new AddressSet(networks);
    }

    /// Where a request came from.
    ///
    /// @param peer the other end of the connection, as text
    /// @param forwarded the fields `X-Forwarded-For`, in order
    /// @return the address as text; empty if a proxy of ours does not say it in a way that can be read
    String sender(String peer, List<String> forwarded) {
        if (forwarded.isEmpty() || !isBelieved(peer)) {
            return peer;
        }
        List<String> hops = List.of(String.join(",", forwarded).split(",", -1));
        for (int i = hops.size() - 1; i >= 0 && i >= hops.size() - MOST; i--) {
            Optional<Address> hop = Address.read(hops.get(i).strip());
            if (hop.isEmpty()) {
                return "";
            }
            if (!believed.contains(hop.get())) {
                return hop.get().toString();
            }
        }
        return "";
    }

    private boolean isBelieved(String peer) {
        return Address.read(peer).filter(believed::contains).isPresent();
    }
}
