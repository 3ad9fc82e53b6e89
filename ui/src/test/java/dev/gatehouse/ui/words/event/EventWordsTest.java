package dev.gatehouse.ui.words.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final RoleId CLAIMS = new RoleId(new UUID(7, 1));
    private static final UserId MARIA = new UserId(new UUID(9, 0x4f21));

    private final EventWords english = words(Language.ENGLISH);

    private static EventWords words(Language language) {
        return new EventWords(
                Words.of(language, () -> NOW, ZoneId.of("Europe/London")), Map.of(CLAIMS, "Claims adjuster"));
    }

    @Test
    void anExtensionIsASentenceWithTicketAndCallerCheck() {
        var event = event("ExtendExpiry", Outcome.DONE, List.of(), expiry(), named());
        assertThat(english.story(event))
                .isEqualTo("Dana Reyes extended the account of Maria Lopez: expires 22 Dec 2026, 17:00."
                        + " Ticket INC-4471. Caller checked by call-back.");
        assertThat(english.what(event)).isEqualTo("Expires: 20 Nov → 22 Dec");
        assertThat(words(Language.GERMAN).sentence(event))
                .isEqualTo("Dana Reyes hat das Konto von Maria Lopez verlängert: Ablauf 22. Dez. 2026, 17:00.");
    }

    @Test
    void aGrantNamesItsRole() {
        var grant = new FieldChange(
                "grant:" + CLAIMS, Optional.empty(), Optional.of("2026-11-22T17:00:00Z/2026-12-22T17:00:00Z x"));
        var event = event("GrantRole", Outcome.DONE, List.of(), grant, named());
        assertThat(english.sentence(event)).isEqualTo("Dana Reyes gave Maria Lopez the role “Claims adjuster”.");
        assertThat(english.what(event)).isEqualTo("+ Claims adjuster");
        assertThat(english.after(grant)).isEqualTo("until 22 Dec 2026, 17:00");
        assertThat(english.before(grant)).isEqualTo("not held");
    }

    @Test
    void aRefusalSaysWhatWasTriedAndEveryReason() {
        var event = event("ExtendExpiry", Outcome.REFUSED, List.of("own_access", "odd_new_code"), expiry(), named());
        assertThat(english.sentence(event)).isEqualTo("Dana Reyes tried to extend the account of Maria Lopez.");
        assertThat(english.reasons(event))
                .containsExactly("Nobody changes their own roles, rules or expiry.", "odd_new_code");
    }

    @Test
    void aReasonThatIsASentenceEndsOnce() {
        var event = event("ExtendExpiry", Outcome.REFUSED, List.of("own_access"), expiry(), named());
        assertThat(english.story(event)).contains("roles, rules or expiry.").doesNotContain("..");
    }

    @Test
    void aNameThatIsNotKeptBecomesAPieceOfItsIdAndSaysSo() {
        var event = event("ExtendExpiry", Outcome.DONE, List.of(), expiry(), EventDetail.NONE);
        assertThat(english.to(event)).isEqualTo("Person #4f21");
        assertThat(english.story(event)).endsWith("A name is not kept with this event; the event itself stands.");
    }

    @Test
    void anActionOfANewerServerIsShownAsItIs() {
        var event = event("FlySideways", Outcome.DONE, List.of(), expiry(), named());
        assertThat(english.did(event)).isEqualTo("FlySideways");
        assertThat(english.sentence(event)).isEqualTo("Dana Reyes: FlySideways, Maria Lopez (Done).");
    }

    @Test
    void everyWayToFailASignInIsAReasonInWords() {
        for (SignInFailure failure : SignInFailure.values()) {
            for (Language language : List.of(Language.ENGLISH, Language.FRENCH, Language.GERMAN)) {
                var event = event("SignIn", Outcome.REFUSED, List.of(failure.wire()), expiry(), named());
                assertThat(words(language).reasons(event)).noneMatch(reason -> reason.equals(failure.wire()));
            }
        }
    }

    @Test
    void aSessionThatEndedSaysWhyWhateverEndedIt() {
        assertThat(english.noted("why", "sign_out")).isEqualTo("Signed out");
        assertThat(english.noted("why", "DisableUser")).isEqualTo("Disabled");
        assertThat(english.noted("why", "account_expired")).isEqualTo("Expired");
        assertThat(english.note("operation")).isEqualTo("Operation");
        assertThat(english.noted("operation", "listUsers")).isEqualTo("listUsers");
    }

    @Test
    void aProgramIsCalledOneAndBeginsTheSentenceWithACapital() {
        var event = event("ExtendExpiry", Outcome.DONE, List.of(), expiry(), named());
        var program = Set.of(new UserId(new UUID(9, 2)));
        Map<Language, String> starts = Map.of(
                Language.ENGLISH, "The program Dana Reyes ",
                Language.FRENCH, "Le programme Dana Reyes ",
                Language.GERMAN, "Das Programm Dana Reyes ");
        starts.forEach((language, start) -> {
            var words = Words.of(language, () -> NOW, ZoneId.of("Europe/London"));
            var said = new EventWords(words, Map.of(), program);
            assertThat(said.sentence(event)).startsWith(start);
            assertThat(said.who(event)).isEqualToIgnoringCase(start.strip());
            assertThat(new EventWords(words, Map.of()).who(event)).isEqualTo("Dana Reyes");
        });
    }

    private static FieldChange expiry() {
        return new FieldChange("expiry", Optional.of("2026-11-20T17:00:00Z"), Optional.of("2026-12-22T17:00:00Z"));
    }

    private static EventDetail named() {
        return new EventDetail(
                Optional.of("Dana Reyes"),
                Optional.of("Maria Lopez"),
                Optional.of("10.4.7.12"),
                Optional.empty(),
                Optional.of("INC-4471"),
                Optional.of("call_back"),
                List.of(),
                Map.of());
    }

    private static AuditEvent event(
            String action, Outcome outcome, List<String> reasons, FieldChange field, EventDetail detail) {
        return new AuditEvent(
                new EventId(new UUID(1, 1)),
                NOW,
                ActorId.person(new UserId(new UUID(9, 2))),
                action,
                Optional.of(new Target("user", MARIA.toString())),
                outcome,
                reasons,
                1,
                "r-1",
                List.of(field),
                detail,
                OptionalLong.empty());
    }
}
