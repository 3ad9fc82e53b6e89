package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.Changes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// What ends somebody's access or right, and how it is taken back. "Now" is when the change is made; what runs out by
/// itself does so a second later.
enum Ending {
    BAND_CLOSES(
            Loss.ENTRY,
            (worker, now) -> List.of(Changes.closedBand(worker.band(), now)),
            (worker, now) -> List.of(Changes.openBand(worker.band()))),
    NETWORK_MOVES(
            Loss.ENTRY,
            (worker, now) -> List.of(Changes.network(worker.machine(), "198.51.100.0/24")),
            (worker, now) -> List.of(Changes.network(worker.machine(), Changes.HERE))),
    RULE_NAMES_ANOTHER_NETWORK(
            Loss.ENTRY,
            (worker, now) -> List.of(worker.ruleNaming(worker.elsewhere())),
            (worker, now) -> List.of(worker.ruleOpen())),
    RULE_SHUTS(Loss.ENTRY, (worker, now) -> List.of(worker.ruleShut()), (worker, now) -> List.of(worker.ruleOpen())),
    RULE_IS_ADDED(
            Loss.ENTRY,
            (worker, now) ->
                    List.of(Changes.ruleOf(worker.more(), worker.person().id(), List.of())),
            (worker, now) -> List.of(Changes.of("RemoveRule", "rule", worker.more()))),
    EXPIRED_ALREADY(
            Loss.ENTRY,
            (worker, now) -> List.of(Changes.expiry(
                    worker.person().id(), now.minus(Duration.ofHours(1)).toString())),
            (worker, now) -> List.of(Changes.expiry(worker.person().id(), Changes.FAR))),
    EXPIRES_SOON(
            Loss.ENTRY_SOON,
            (worker, now) ->
                    List.of(Changes.expiry(worker.person().id(), soon(now).toString())),
            (worker, now) -> List.of(Changes.expiry(worker.person().id(), Changes.FAR))),
    DISABLED(
            Loss.ENTRY,
            (worker, now) ->
                    List.of(Changes.of("DisableUser", "user", worker.person().id())),
            (worker, now) ->
                    List.of(Changes.of("EnableUser", "user", worker.person().id()))),
    SESSIONS_ENDED(
            Loss.ENTRY,
            (worker, now) ->
                    List.of(Changes.of("EndSessions", "user", worker.person().id())),
            (worker, now) -> List.of()),
    ADMISSION_TAKEN_BACK(
            Loss.ENTRY,
            (worker, now) ->
                    List.of(Changes.of("AdmitUntil", "user", worker.person().id())),
            (worker, now) -> List.of(worker.admitted(now.plus(Duration.ofHours(1))))) {
        @Override
        List<Map<String, Object>> before(Worker worker, Instant now) {
            return outsideHoursButAdmitted(worker, now);
        }

        @Override
        List<Map<String, Object>> after(Worker worker) {
            return List.of(
                    Changes.openBand(worker.band()),
                    Changes.of("AdmitUntil", "user", worker.person().id()));
        }
    },
    ADMISSION_RUNS_OUT(
            Loss.ENTRY_SOON,
            (worker, now) -> List.of(worker.admitted(soon(now))),
            (worker, now) -> List.of(Changes.openBand(worker.band()))) {
        @Override
        List<Map<String, Object>> before(Worker worker, Instant now) {
            return outsideHoursButAdmitted(worker, now);
        }
    },
    GRANT_REVOKED(
            Loss.PERMISSION,
            (worker, now) ->
                    List.of(Map.of("type", "RevokeRole", "user", worker.person().id(), "role", worker.role())),
            (worker, now) -> List.of(Changes.grant(worker.person().id(), worker.role()))),
    GRANT_RUNS_OUT(
            Loss.PERMISSION_SOON,
            (worker, now) -> List.of(worker.grantedUntil(soon(now))),
            (worker, now) -> List.of(Changes.grant(worker.person().id(), worker.role()))),
    ROLE_LOSES_IT(
            Loss.PERMISSION,
            (worker, now) -> List.of(worker.permission("remove")),
            (worker, now) -> List.of(worker.permission("add"))),
    RULE_OF_THE_ROLE(
            Loss.PERMISSION,
            (worker, now) -> List.of(Changes.ruleOfRole(worker.more(), worker.role(), List.of())),
            (worker, now) -> List.of(Changes.of("RemoveRule", "rule", worker.more())));

    private final Loss loss;
    private final BiFunction<Worker, Instant, List<Map<String, Object>>> end;
    private final BiFunction<Worker, Instant, List<Map<String, Object>>> back;

    Ending(
            Loss loss,
            BiFunction<Worker, Instant, List<Map<String, Object>>> end,
            BiFunction<Worker, Instant, List<Map<String, Object>>> back) {
        this.loss = loss;
        this.end = end;
        this.back = back;
    }

    /// What is lost.
    enum Loss {
        ENTRY(401, "unauthenticated", false),
        ENTRY_SOON(401, "unauthenticated", true),
        PERMISSION(403, "forbidden", false),
        PERMISSION_SOON(403, "forbidden", true);

        private final int status;
        private final String code;
        private final boolean later;

        Loss(int status, String code, boolean later) {
            this.status = status;
            this.code = code;
            this.later = later;
        }

        /// Whether an answer is the refusal that it should be.
        boolean refuses(Seen seen) {
            return seen.status() == status && seen.text().contains("\"code\":\"" + code + "\"");
        }

        /// Whether the session itself ends.
        boolean ofEntry() {
            return status == 401;
        }
    }

    Loss loss() {
        return loss;
    }

    /// Whether it comes about a second after the change, at [#soon].
    boolean later() {
        return loss.later;
    }

    static Instant soon(Instant now) {
        return now.plusSeconds(1);
    }

    /// What is changed before anybody works.
    List<Map<String, Object>> before(Worker worker, Instant now) {
        return List.of();
    }

    /// The change that ends it.
    List<Map<String, Object>> end(Worker worker, Instant now) {
        return end.apply(worker, now);
    }

    /// The change that lets in again; none if nothing keeps out.
    List<Map<String, Object>> back(Worker worker, Instant now) {
        return back.apply(worker, now);
    }

    /// What makes the worker as before, if that is more.
    List<Map<String, Object>> after(Worker worker) {
        return List.of();
    }

    private static List<Map<String, Object>> outsideHoursButAdmitted(Worker worker, Instant now) {
        return List.of(Changes.closedBand(worker.band(), now), worker.admitted(now.plus(Duration.ofHours(2))));
    }
}
