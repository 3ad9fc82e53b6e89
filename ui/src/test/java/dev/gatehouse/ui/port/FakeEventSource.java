package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Makes 600 events, newest first, the same each time: sign-ins good and bad, extensions, grants.
final class FakeEventSource {
    static final int EVENTS = 600;

    private final Directory directory;
    private final Instant now;

    FakeEventSource(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
    }

    List<AuditEvent> events() {
        var events = new ArrayList<AuditEvent>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(event(i));
        }
        return events;
    }

    private AuditEvent event(int i) {
        User whom = directory.users().get(FakePeopleSource.id(i * 13 % FakePeopleSource.PEOPLE));
        User administrator = directory.users().get(FakePeopleSource.id(1));
        if (whom == null || administrator == null) {
            throw new IllegalStateException("the people are not there");
        }
        Instant time = now.minus(Duration.ofMinutes(4L + 11L * i)).minusSeconds(i % 60);
        return switch (i % 6) {
            case 0 -> change(i, time, administrator, whom);
            case 1, 4 -> signIn(i, time, whom, List.of("account_expired"));
            default -> signIn(i, time, whom, List.of());
        };
    }

    private AuditEvent change(int i, Instant time, User by, User whom) {
        boolean grant = i % 12 == 6;
        var field = grant
                ? new FieldChange(
                        "grant:" + new RoleId(new UUID(7, 1)), Optional.empty(), Optional.of(time + "/ " + by.id()))
                : new FieldChange(
                        "expiry",
                        Optional.of(time.minus(Duration.ofDays(1)).toString()),
                        Optional.of(time.plus(Duration.ofDays(30)).toString()));
        var detail = new EventDetail(
                Optional.of(by.name()),
                Optional.of(whom.name()),
                Optional.of("10.4.7.12"),
                Optional.of("asked by phone"),
                Optional.of("INC-" + (4471 + i)),
                Optional.of("call_back"),
                List.of(),
                Map.of());
        return new AuditEvent(
                id(i),
                time,
                ActorId.person(by.id()),
                grant ? "GrantRole" : "ExtendExpiry",
                Optional.of(new Target("user", whom.id().toString())),
                Outcome.DONE,
                List.of(),
                8_112 - i / 6,
                "r-" + i,
                List.of(field),
                detail,
                OptionalLong.of(1_204_331L - i));
    }

    private AuditEvent signIn(int i, Instant time, User whom, List<String> reasons) {
        var detail = new EventDetail(
                Optional.of(whom.name()),
                Optional.of(whom.name()),
                Optional.of("10.4.7." + (i % 250 + 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("login", whom.login()));
        return new AuditEvent(
                id(i),
                time,
                reasons.isEmpty() ? ActorId.person(whom.id()) : ActorId.ANONYMOUS,
                EventKind.SIGN_IN.wire(),
                Optional.of(new Target("user", whom.id().toString())),
                reasons.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                reasons,
                8_112,
                "r-" + i,
                List.of(),
                detail,
                i < 3 ? OptionalLong.empty() : OptionalLong.of(1_204_331L - i));
    }

    private static EventId id(int i) {
        return new EventId(new UUID(0x7000L, Long.MIN_VALUE + EVENTS - i));
    }

    /// The person an event is about.
    static Optional<UserId> about(AuditEvent event) {
        return event.target().filter(target -> target.kind().equals("user")).map(target -> UserId.of(target.id()));
    }
}
