package dev.gatehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.machine.AddressBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final String PROXY = "10.0.0.2";

    private final Proxies proxies =
            new Proxies(List.of(AddressBlock.parse("10.0.0.0/28"), AddressBlock.parse("2001:db8::/64")));

    @Test
    void nobodyIsBelievedButTheConfiguredProxies() {
        assertThat(proxies.sender("192.0.2.7", List.of("198.51.100.1"))).isEqualTo("192.0.2.7");
        assertThat(new Proxies(List.of()).sender(PROXY, List.of("198.51.100.1")))
                .isEqualTo(PROXY);
        assertThat(proxies.sender(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void theLastHopThatIsNoProxyOfOursIsTheSender() {
        assertThat(proxies.sender(PROXY, List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        // Whatever the sender wrote there by itself stands before what our proxy added.
        assertThat(proxies.sender(PROXY, List.of("10.4.7.1, 198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(proxies.sender(PROXY, List.of("10.4.7.1", "198.51.100.1,10.0.0.3")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.sender("2001:db8::1", List.of("::ffff:198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void whatCannotBeReadIsNobodysAddress() {
        for (String odd : List.of("unknown", "", "198.51.100.1:443", "[2001:db9::1]", "198.51.100.1,", "10.0.0.3")) {
            assertThat(proxies.sender(PROXY, List.of(odd))).as(odd).isEmpty();
        }
        assertThat(proxies.sender(PROXY, List.of("10.0.0.3,".repeat(30) + "10.0.0.4")))
                .isEmpty();
    }
}
