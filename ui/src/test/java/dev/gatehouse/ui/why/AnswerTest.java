package dev.gatehouse.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.From;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final User nadia = new User(
            new UserId(new UUID(9, 900)),
            "n.karim",
            "Nadia Karim",
            Contact.NONE,
            FakeWorld.NOW.minusSeconds(9),
            Optional.empty(),
            FakeWorld.NOW.minusSeconds(9),
            new Expiry.Never("service"),
            List.of());

    @Test
    void whatStrangersTypedLocksNobodyOutOfAMachineThatIsKnownByItsKey() {
        var locked = AccountFacts.fresh(nadia.id())
                .chosen(FakeWorld.NOW, Optional.empty())
                .refused(FakeWorld.NOW, 5, Optional.of(FakeWorld.NOW.plusSeconds(900)), 1);
        assertThat(answer(locked, From.of(SampleRules.PC)).decision().isPermitted())
                .isTrue();
        for (From from : List.of(From.of(SampleRules.OFFICE), From.of(SampleRules.WAITING))) {
            assertThat(answer(locked, from).decision().hasReason(ReasonCode.ACCOUNT_LOCKED))
                    .as(from.name())
                    .isTrue();
        }
    }

    private Answer answer(AccountFacts facts, From from) {
        return Answer.to(new AccessProfile(nadia, Map.of()), facts, FakeWorld.NOW, Optional.empty(), Optional.of(from));
    }
}
