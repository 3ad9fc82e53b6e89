package dev.gatehouse.model.machine;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Optional;

/// An internet address, read without asking anybody. An IPv4 address mapped into IPv6 (RFC 4291 §2.5.5.2) is the IPv4
/// address itself.
///
/// @param four whether it is IPv4
/// @param high the first 64 bits of IPv6, network order; 0 for IPv4
/// @param low the last 64 bits of IPv6; the 32 bits of IPv4
public record Address(boolean four, long high, long low) {
    private static final long MAPPED = 0xFFFFL;

    /// Keeps one form of each address.
    ///
    /// @throws IllegalArgumentException for an IPv4 address that has more than 32 bits
    public Address {
        if (four && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("not an IPv4 address");
        }
        if (!four && high == 0 && low >>> 32 == MAPPED) {
            four = true;
            low &= 0xFFFF_FFFFL;
        }
    }

    /// Reads an address as RFC 4291 §2.2 and RFC 6943 §3.1.1 (strict dotted decimal) have it.
    ///
    /// @throws FaultException `unreadable_network` or `address_scoped`, with the text
    public static Address parse(String text) {
        if (text.indexOf('%') >= 0) {
            throw new FaultException(Fault.of(FaultCode.ADDRESS_SCOPED, "text", shortened(text)));
        }
        return read(text)
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNREADABLE_NETWORK, "text", shortened(text))));
    }

    /// Reads an address that is only looked at; empty for anything else.
    public static Optional<Address> read(String text) {
        return AddressText.read(text).map(bits -> new Address(bits.four(), bits.high(), bits.low()));
    }

    /// How many bits an address of this family has.
    public int bits() {
        return four ? 32 : 128;
    }

    /// The canonical text (RFC 5952 §4).
    @Override
    public String toString() {
        return four ? AddressText.writeFour(low) : AddressText.writeSix(high, low);
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
