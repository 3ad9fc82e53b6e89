package dev.gatehouse.model.machine;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Optional;

/// A network as a CIDR block (RFC 4632 §3.1, RFC 4291 §2.3): its first address and how many bits it fixes.
///
/// @param first the network's own address, without a bit beyond the prefix
/// @param prefix how many bits are fixed, 0 to 32 or 128
public record AddressBlock(Address first, int prefix) {
    private static final int MAPPED_PREFIX = 96;

    /// Refuses what is no network.
    ///
    /// @throws IllegalArgumentException for a prefix out of bounds or an address with bits beyond it
    public AddressBlock {
        if (prefix < 0 || prefix > first.bits()) {
            throw new IllegalArgumentException("a prefix out of bounds");
        }
        if (!masked(first, prefix).equals(first)) {
            throw new IllegalArgumentException("an address inside the network");
        }
    }

    /// Reads `10.4.7.0/24`; an address alone is the network of this one machine.
    ///
    /// @throws FaultException `unreadable_network` or `address_scoped`; `network_host_bits` or
    ///     `network_mapped`, with what is meant under `suggestion`
    public static AddressBlock parse(String text) {
        if (text.indexOf('%') >= 0) {
            throw fault(FaultCode.ADDRESS_SCOPED, text);
        }
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String length = slash < 0 ? "" : text.substring(slash + 1);
        var bits = AddressText.read(address).orElseThrow(() -> fault(FaultCode.UNREADABLE_NETWORK, text));
        int most = bits.four() ? 32 : 128;
        if (slash >= 0 && !length.matches("0|[1-9][0-9]{0,2}")) {
            throw fault(FaultCode.UNREADABLE_NETWORK, text);
        }
        int prefix = slash < 0 ? most : Integer.parseInt(length);
        if (prefix > most) {
            throw fault(FaultCode.UNREADABLE_NETWORK, text);
        }
        var first = new Address(bits.four(), bits.high(), bits.low());
        if (first.four() && !bits.four()) {
            throw mapped(text, first, prefix);
        }
        Address network = masked(first, prefix);
        if (!network.equals(first)) {
            throw suggesting(FaultCode.NETWORK_HOST_BITS, text, new AddressBlock(network, prefix));
        }
        return new AddressBlock(first, prefix);
    }

    /// Whether an address lies in it. IPv4 and IPv6 never meet.
    public boolean contains(Address address) {
        return address.four() == first.four() && masked(address, prefix).equals(first);
    }

    /// Its last address.
    public Address last() {
        if (first.four()) {
            return new Address(true, 0, first.low() | (0xFFFF_FFFFL & ~mask(prefix + 32)));
        }
        return new Address(false, first.high() | ~mask(prefix), first.low() | ~mask(prefix - 64));
    }

    /// The address after the last one; empty where the family ends.
    public Optional<Address> following() {
        Address last = last();
        boolean carries = last.low() == (first.four() ? 0xFFFF_FFFFL : -1L);
        if (carries && (first.four() || last.high() == -1L)) {
            return Optional.empty();
        }
        return Optional.of(
                new Address(first.four(), carries ? last.high() + 1 : last.high(), carries ? 0 : last.low() + 1));
    }

    /// The canonical text, `10.4.7.0/24`.
    @Override
    public String toString() {
        return first + "/" + prefix;
    }

    private static Address masked(Address address, int prefix) {
        return address.four()
                ? new Address(true, 0, address.low() & mask(prefix + 32))
                : new Address(false, address.high() & mask(prefix), address.low() & mask(prefix - 64));
    }

    /// The first bits of 64, as many as asked for.
    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
    }

    private static FaultException mapped(String text, Address first, int prefix) {
        if (prefix < MAPPED_PREFIX) {
            return fault(FaultCode.UNREADABLE_NETWORK, text);
        }
        int plain = prefix - MAPPED_PREFIX;
        return suggesting(FaultCode.NETWORK_MAPPED, text, new AddressBlock(masked(first, plain), plain));
    }

    private static FaultException suggesting(FaultCode code, String text, AddressBlock meant) {
        return new FaultException(
                Fault.of(code, "text", Address.shortened(text)).with("suggestion", meant));
    }

    private static FaultException fault(FaultCode code, String text) {
        return new FaultException(Fault.of(code, "text", Address.shortened(text)));
    }
}
