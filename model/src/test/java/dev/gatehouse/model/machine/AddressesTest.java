package dev.gatehouse.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void addressesAreWrittenInOneForm() {
        assertThat(Address.parse("10.4.7.12")).hasToString("10.4.7.12");
        assertThat(Address.parse("2001:DB8:0:0:1:0:0:1")).hasToString("2001:db8::1:0:0:1");
        assertThat(Address.parse("2001:db8:0:1:1:1:1:1")).hasToString("2001:db8:0:1:1:1:1:1");
        assertThat(Address.parse("::")).hasToString("::");
        assertThat(Address.parse("::1")).hasToString("::1");
        assertThat(Address.parse("fe80::")).hasToString("fe80::");
        assertThat(Address.parse("64:ff9b::10.4.7.12")).hasToString("64:ff9b::a04:70c");
    }

    @Test
    void anAddressMappedIntoIpv6IsTheAddressItself() {
        assertThat(Address.parse("::ffff:10.4.7.12")).isEqualTo(Address.parse("10.4.7.12"));
        assertThat(Address.parse("::FFFF:a04:70c")).isEqualTo(Address.parse("10.4.7.12"));
        assertThat(AddressBlock.parse("10.4.7.0/24").contains(Address.parse("::ffff:10.4.7.12")))
                .isTrue();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String text : List.of(
                "",
                " ",
                "10.4.7",
                "10.4.7.256",
                "010.4.7.1",
                "10.4.7.1.2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::1::",
                ":::",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "g::",
                "10.4.7.1:80",
                "[::1]",
                "::1.2.3",
                "1.2.3.4::",
                ":1:2:3:4:5:6:7",
                "10.4.7.12/24",
                "localhost",
                "１.2.3.4")) {
            assertRefused(() -> Address.parse(text), FaultCode.UNREADABLE_NETWORK);
            assertThat(Address.read(text)).isEmpty();
        }
        assertRefused(() -> Address.parse("fe80::1%eth0"), FaultCode.ADDRESS_SCOPED);
        assertRefused(() -> AddressBlock.parse("fe80::%eth0/64"), FaultCode.ADDRESS_SCOPED);
    }

    @Test
    void aNetworkHoldsItsAddressesAndNoOthers() {
        var office = AddressBlock.parse("10.4.7.0/24");
        assertThat(office.contains(Address.parse("10.4.7.0"))).isTrue();
        assertThat(office.contains(Address.parse("10.4.7.255"))).isTrue();
        assertThat(office.contains(Address.parse("10.4.8.0"))).isFalse();
        assertThat(office.contains(Address.parse("::a04:700"))).isFalse();
        assertThat(office.last()).hasToString("10.4.7.255");
        var six = AddressBlock.parse("2001:db8::/47");
        assertThat(six.contains(Address.parse("2001:db8:1:ffff::1"))).isTrue();
        assertThat(six.contains(Address.parse("2001:db8:2::"))).isFalse();
        assertThat(AddressBlock.parse("::/0").contains(Address.parse("10.4.7.1")))
                .as("every IPv6 address is no IPv4 one")
                .isFalse();
        assertThat(AddressBlock.parse("0.0.0.0/0").contains(Address.parse("255.255.255.255")))
                .isTrue();
        assertThat(AddressBlock.parse("10.4.7.12")).hasToString("10.4.7.12/32");
        assertThat(AddressBlock.parse("0.0.0.0/0").following()).isEmpty();
        assertThat(AddressBlock.parse("::/0").following()).isEmpty();
        assertThat(AddressBlock.parse("2001:db8::/64").following()).contains(Address.parse("2001:db8:0:1::"));
    }

    @Test
    void bitsBeyondThePrefixAreRefusedWithWhatIsMeant() {
        assertSuggests("10.4.7.12/24", FaultCode.NETWORK_HOST_BITS, "10.4.7.0/24");
        assertSuggests("2001:db8::1/64", FaultCode.NETWORK_HOST_BITS, "2001:db8::/64");
        assertSuggests("10.0.0.1/0", FaultCode.NETWORK_HOST_BITS, "0.0.0.0/0");
    }

    @Test
    void aMappedNetworkIsRefusedWithThePlainOne() {
        assertSuggests("::ffff:10.4.7.0/120", FaultCode.NETWORK_MAPPED, "10.4.7.0/24");
        assertSuggests("::ffff:10.4.7.12", FaultCode.NETWORK_MAPPED, "10.4.7.12/32");
        assertRefused(() -> AddressBlock.parse("::ffff:10.4.7.0/24"), FaultCode.UNREADABLE_NETWORK);
    }

    @Test
    void aPrefixIsANumberWithinItsFamily() {
        for (String text :
                List.of("10.4.7.0/33", "10.4.7.0/", "10.4.7.0/024", "10.4.7.0/-1", "::/129", "10.4.7.0/24/24")) {
            assertRefused(() -> AddressBlock.parse(text), FaultCode.UNREADABLE_NETWORK);
        }
    }

    @Test
    void aThumbprintIsSixtyFourDigits() {
        assertThat(new Thumbprint("0a".repeat(32)).hex()).hasSize(64);
        assertThatThrownBy(() -> new Thumbprint("0A".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thumbprint("0a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FaultCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private static void assertSuggests(String text, FaultCode code, String suggestion) {
        assertThatThrownBy(() -> AddressBlock.parse(text)).isInstanceOfSatisfying(FaultException.class, e -> {
            assertThat(e.fault().code()).isEqualTo(code);
            assertThat(e.fault().arguments()).containsEntry("suggestion", suggestion);
        });
    }
}
