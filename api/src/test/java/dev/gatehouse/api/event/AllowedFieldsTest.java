package dev.gatehouse.api.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedFieldsTest {
    private static final EventDraft SIGN_IN = EventDraft.done(ActorId.ANONYMOUS, EventKind.SIGN_IN, "r-1");

    @ParameterizedTest
    @EnumSource(SignInFailure.class)
    void everyWayToFailASignInCanBeWritten(SignInFailure failure) {
        assertThatCode(() -> AllowedFields.check(event(SIGN_IN.refused(List.of(failure.wire())))))
                .doesNotThrowAnyException();
    }

    @Test
    void aReasonThatScreensHaveNoTextForCannotBeWritten() {
        assertThatThrownBy(() -> AllowedFields.check(event(SIGN_IN.refused(List.of("bad_mood")))))
                .hasMessage("not a reason of an event: bad_mood");
    }

    @Test
    void norAnActionAnActorANoteOrAnEndThatTheyDoNotKnow() {
        assertThatThrownBy(() -> AllowedFields.check(event(EventDraft.done(ActorId.ANONYMOUS, "FlySideways", "r-1"))))
                .hasMessageContaining("FlySideways");
        assertThatThrownBy(() -> AllowedFields.check(
                        event(EventDraft.done(ActorId.system("gremlin"), EventKind.SIGN_OUT, "r-1"))))
                .hasMessageContaining("gremlin");
        assertThatThrownBy(() -> AllowedFields.check(event(SIGN_IN.noting("password", "x"))))
                .hasMessage("not a note of an event: password");
        assertThatThrownBy(() -> AllowedFields.check(event(SIGN_IN.noting("why", "boredom"))))
                .hasMessageContaining("boredom");
    }

    @Test
    void aSessionCanEndForAReasonAChangeOrByItself() {
        for (String why : List.of("expired", "DisableUser", "account_expired", "sign_out")) {
            assertThatCode(() -> AllowedFields.check(event(SIGN_IN.noting("why", why))))
                    .doesNotThrowAnyException();
        }
    }

    private static AuditEvent event(EventDraft draft) {
        return new AuditEvent(
                new EventId(new UUID(0x7000L, 1)),
                Instant.parse("2026-11-22T17:20:00Z"),
                draft.actor(),
                draft.action(),
                draft.target(),
                draft.outcome(),
                draft.reasons(),
                1,
                draft.request(),
                draft.fields(),
                draft.detail(),
                OptionalLong.empty());
    }
}
