package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides: a pure function of what is known, without a clock of its own. The same code answers on server and
/// workstation.
public final class AccessDecider {
    private AccessDecider() {}

    /// Whether the person may enter, or use the permission, and every reason why not.
    public static Decision decide(AccessProfile profile, AccessRequest request) {
        return decide(Gate.of(profile), request);
    }

    /// The same of a profile that was compiled before.
    public static Decision decide(Gate gate, AccessRequest request) {
        return decision(
                refusals(gate, request), RuleSignals.whole(gate, request), request.at(), Optional.of(gate.tzVersion()));
    }

    /// Every reason why not, without looking ahead to when the answer would be another; none: permitted.
    public static List<Reason> reasons(Gate gate, AccessRequest request) {
        return gate.permits(request) ? List.of() : refusals(gate, request);
    }

    /// What the account itself answers, grants and rules aside: what [#decide] says of it where no rule binds, without
    /// compiling anything, for a list of many people. It is no permission to enter.
    public static Decision account(User user, AccountFacts facts, Instant at) {
        return decision(accountReasons(user, facts, at), Gate.account(user, facts), at, Optional.empty());
    }

    private static Decision decision(List<Reason> reasons, Signal whole, Instant at, Optional<String> tzVersion) {
        Instant horizon = Next.horizon(at);
        boolean permitted = reasons.isEmpty();
        Next turn = permitted ? whole.off(at, horizon) : whole.on(at, horizon);
        return new Decision(
                reasons,
                turn.exactly().filter(_ -> permitted),
                turn.exactly().filter(_ -> !permitted),
                turn.notBefore(),
                tzVersion);
    }

    /// The decision with all that it was made of, what passed too.
    public static Trace trace(Gate gate, AccessRequest request) {
        return new Trace(decide(gate, request), new TraceLines(gate, request).all());
    }

    private static List<Reason> refusals(Gate gate, AccessRequest request) {
        var found = accountReasons(gate.profile().user(), request.facts(), request.at());
        var rules = new RuleReasons(
                RuleSignals.of(request.from(), gate.profile().user().admission()), request.at());
        gate.entry().forEach(rule -> found.addAll(rules.of(rule)));
        request.permission().ifPresent(permission -> found.addAll(permission(gate, permission, request, rules)));
        found.sort(Comparator.comparing(Reason::code)
                .thenComparing(reason -> reason.rule().map(Object::toString).orElse("")));
        return found;
    }

    private static List<Reason> permission(Gate gate, Permission permission, AccessRequest request, RuleReasons rules) {
        var uses = gate.usesOf(permission);
        var valid =
                uses.stream().filter(use -> use.grant().isValid(request.at())).toList();
        if (valid.isEmpty()) {
            return List.of(new Reason(
                    ReasonCode.PERMISSION_MISSING,
                    Optional.empty(),
                    uses.stream()
                            .map(use -> use.grant().from())
                            .filter(request.at()::isBefore)
                            .min(Comparator.naturalOrder()),
                    Optional.of(permission.name())));
        }
        var refusals = valid.stream()
                .map(use -> use.rules().stream()
                        .flatMap(rule -> rules.of(rule).stream())
                        .toList())
                .toList();
        // One grant that nothing stands against suffices.
        return refusals.stream().anyMatch(List::isEmpty)
                ? List.of()
                : refusals.stream().flatMap(List::stream).toList();
    }

    /// Worst first.
    private static List<Reason> accountReasons(User user, AccountFacts facts, Instant at) {
        var found = new ArrayList<Reason>();
        user.disabling()
                .ifPresent(off -> found.add(new Reason(
                        ReasonCode.ACCOUNT_DISABLED,
                        Optional.of(off.at()),
                        Optional.empty(),
                        Optional.of(off.reason()))));
        if (user.expiry().isOver(at)) {
            found.add(new Reason(ReasonCode.ACCOUNT_EXPIRED, user.expiry().end(), Optional.empty(), Optional.empty()));
        }
        if (facts.isLocked(at)) {
            found.add(new Reason(
                    ReasonCode.ACCOUNT_LOCKED,
                    facts.lastRefused(),
                    facts.lockedUntil(),
                    Optional.of(Integer.toString(facts.failedAttempts()))));
        }
        if (at.isBefore(user.validFrom())) {
            found.add(new Reason(
                    ReasonCode.ACCOUNT_NOT_YET_VALID,
                    Optional.empty(),
                    Optional.of(user.validFrom()),
                    Optional.empty()));
        }
        if (!facts.isVerified()) {
            found.add(new Reason(ReasonCode.ACCOUNT_UNVERIFIED, facts.codeUntil(), Optional.empty(), Optional.empty()));
        } else if (facts.isPasswordDue(at)) {
            found.add(new Reason(ReasonCode.PASSWORD_DUE, facts.passwordDue(), Optional.empty(), Optional.empty()));
        }
        return found;
    }
}
