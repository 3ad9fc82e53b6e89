package dev.gatehouse.model.machine;

import java.util.Optional;

/// From where somebody asks: what is known of the machine.
///
/// @param address where the connection came from, behind the configured proxies
/// @param passport the key that the machine proved to have
public record Standpoint(Optional<Address> address, Optional<Thumbprint> passport) {
    /// Nothing is known: no rule that asks for a machine permits it.
    public static final Standpoint UNKNOWN = new Standpoint(Optional.empty(), Optional.empty());

    /// A bare address.
    public static Standpoint at(Address address) {
        return new Standpoint(Optional.of(address), Optional.empty());
    }

    /// For an explanation: the passport's thumbprint and the address, whichever are known; empty if none is.
    public Optional<String> text() {
        if (passport.isPresent() && address.isPresent()) {
            return Optional.of(passport.get() + " " + address.get());
        }
        return passport.<Object>map(known -> known).or(() -> address).map(Object::toString);
    }
}
