package dev.gatehouse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewKind;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What goes over the wire comes back the same; what is out of bounds does not.
class ReviewWireTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ActorId RUTH = ActorId.person(new UserId(new UUID(1, 9)));

    @Test
    void aDayComesBackTheSame() {
        var event = new AuditEvent(
                new EventId(new UUID(0x7000L, 1)),
                AT,
                ActorId.ANONYMOUS,
                "SignIn",
                Optional.of(new Target("user", new UUID(1, 1).toString())),
                Outcome.REFUSED,
                List.of("wrong_password"),
                3,
                "req",
                List.of(),
                EventDetail.NONE,
                OptionalLong.empty());
        var item = new ReviewItem(
                ReviewKind.REFUSALS, event.target().orElseThrow(), 7, List.of(event.id()), AT, AT.plusSeconds(9));
        var said = new Disposition(
                item.key(), Verdict.FOLLOW_UP, Optional.of("asked her"), RUTH, Optional.of("Ruth Brandt"), AT);
        var done = new SignOff(RUTH, Optional.empty(), AT, 1, "ab".repeat(32));
        var page = new DayPage(
                new DayReview(
                        DAY, DayState.SIGNED_OFF_LATE, List.of(item), Map.of(item.key(), said), Optional.of(done)),
                AT,
                AT.plusSeconds(86_400),
                Map.of(event.id(), event));
        assertThat(ReviewWire.decodePage(JsonFields.of(ReviewWire.encode(page), "")))
                .isEqualTo(page);
    }

    @Test
    void daysComeBackTheSame() {
        var days = List.of(
                new DayAtAGlance(DAY, DayState.MISSED, 2, 3), new DayAtAGlance(DAY.plusDays(1), DayState.TODAY, 0, 0));
        assertThat(ReviewWire.decodeDays(JsonFields.of(ReviewWire.encodeDays(days), "")))
                .isEqualTo(days);
    }

    @Test
    void whatIsSaidHasAReasonOfOneToFiveHundredCharacters() {
        var saying = new ReviewSaying(new UUID(1, 2), "rest:trail/rest", Verdict.FINE, "x".repeat(500));
        assertThat(ReviewWire.decodeSaying(JsonFields.of(ReviewWire.encode(saying), "")))
                .isEqualTo(saying);
        for (String reason : List.of("", " \n ", "x".repeat(501))) {
            assertRefused(body("fine", reason).build());
        }
        assertRefused(body("perhaps", "why").build());
        assertRefused(body("fine", "why").put("more", "x").build());
    }

    private static void assertRefused(Json.Obj body) {
        assertThatThrownBy(() -> ReviewWire.decodeSaying(JsonFields.of(body, "")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("invalid_request");
    }

    private static JsonBuilder body(String verdict, String reason) {
        return new JsonBuilder()
                .put("key", new UUID(1, 2).toString())
                .put("item", "rest:trail/rest")
                .put("verdict", verdict)
                .put("reason", reason);
    }
}
