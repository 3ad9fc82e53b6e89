package dev.gatehouse.api.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static List<Arguments> whatScreensDoNotKnow() {
        var user = EventDraft.done(ActorId.ANONYMOUS, "EditUser", "r-1").to(new Target("user", "u"));
        return List.of(
                Arguments.of(
                        user.writing(List.of(changed("shoe_size")), List.of()),
                        "structural field of an event: shoe_size"),
                Arguments.of(user.writing(List.of(changed("name")), List.of()), "structural field of an event: name"),
                Arguments.of(
                        user.writing(List.of(changed("description")), List.of()),
                        "structural field of an event: description"),
                Arguments.of(user.with(personal("password")), "personal field of an event: password"),
                Arguments.of(SIGN_IN.noting("by", "charm"), "proof of an event: charm"),
                Arguments.of(SIGN_IN.noting("kind", "eternal"), "kind of session of an event: eternal"),
                Arguments.of(SIGN_IN.noting("change", "FlySideways"), "change of an event: FlySideways"));
    }

    @ParameterizedTest
    @MethodSource("whatScreensDoNotKnow")
    void norAFieldOrANoteThatNobodyAllowed(EventDraft draft, String what) {
        assertThatThrownBy(() -> AllowedFields.check(event(draft)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a " + what);
    }

    @Test
    void aRoleHasItsNameForEver() {
        var role = EventDraft.done(ActorId.ANONYMOUS, "EditRole", "r-1").to(new Target("role", "r"));
        assertThatCode(() -> AllowedFields.check(event(role.writing(List.of(changed("name")), List.of()))))
                .doesNotThrowAnyException();
    }

    private static FieldChange changed(String field) {
        return new FieldChange(field, Optional.empty(), Optional.of("x"));
    }

    private static EventDetail personal(String field) {
        return new EventDetail(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(changed(field)),
                Map.of());
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
