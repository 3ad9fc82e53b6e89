package dev.gatehouse.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleFoundTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final List<Account> NAMESAKES = List.of(account(1, "sokafor2"), account(2, "sokafor"));

    @Test
    void whoTypesAWholeLoginMeansWhoeverHasIt() {
        assertThat(PeopleFound.of(NAMESAKES, " SOkafor "))
                .extracting(User::login)
                .containsExactly("sokafor", "sokafor2");
    }

    @Test
    void anythingElseLeavesTheOrder() {
        assertThat(PeopleFound.of(NAMESAKES, "sok")).extracting(User::login).containsExactly("sokafor2", "sokafor");
    }

    private static Account account(int id, String login) {
        var user = new User(
                new UserId(new UUID(0, id)),
                login,
                "Samuel Okafor",
                Contact.NONE,
                NOW,
                Optional.empty(),
                NOW,
                new Expiry.At(NOW.plusSeconds(3_600)),
                List.of());
        return new Account(user, AccountFacts.fresh(user.id()));
    }
}
