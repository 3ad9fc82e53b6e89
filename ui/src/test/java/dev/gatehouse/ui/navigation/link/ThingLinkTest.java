package dev.gatehouse.ui.navigation.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.port.FakeWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingLinkTest {
    @Test
    void aLinkLeadsBackToItsPerson() {
        String link = ThingLink.to(FakeWorld.ACME, FakeWorld.person(3));
        assertThat(ThingLink.of(" " + link + "\n")).contains(new ThingLink(FakeWorld.ACME.id(), FakeWorld.person(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gatehouse://acme/user/maria",
                "gatehouse://ACME/user/00000000-0000-0000-0000-000000000001",
                "gatehouse://acme/role/00000000-0000-0000-0000-000000000001",
                "gatehouse://acme/tenant/00000000-0000-0000-0000-000000000001",
                "https://acme/user/00000000-0000-0000-0000-000000000001",
                "gatehouse://acme/user/00000000-0000-0000-0000-000000000001/../x"
            })
    void anythingElseIsNoLink(String text) {
        assertThat(ThingLink.of(text)).isEmpty();
    }
}
