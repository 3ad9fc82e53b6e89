package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides: a pure function of what is known, without a clock of its own. The same code answers on server and
/// workstation.
public final class AccessDecider {
    private AccessDecider() {}

    /// Whether the person may enter, or use the permission, and every reason why not.
    public static Decision decide(AccessProfile profile, AccessRequest request) {
        List<Reason> reasons = reasons(profile, request);
        return reasons.isEmpty()
                ? new Decision(List.of(), permittedUntil(profile, request), Optional.empty())
                : new Decision(reasons, Optional.empty(), nextPermitted(profile, request, reasons));
    }

    private static List<Reason> reasons(AccessProfile profile, AccessRequest request) {
        var found = new ArrayList<Reason>();
        User user = profile.user();
        AccountFacts facts = request.facts();
        Instant at = request.at();
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
        request.permission()
                .filter(permission -> !profile.permissions(at).contains(permission))
                .ifPresent(permission -> found.add(new Reason(
                        ReasonCode.PERMISSION_MISSING,
                        Optional.empty(),
                        grantsOf(profile, permission)
                                .map(Grant::from)
                                .filter(at::isBefore)
                                .min(Comparator.naturalOrder()),
                        Optional.of(permission.name()))));
        return found;
    }

    private static Optional<Instant> permittedUntil(AccessProfile profile, AccessRequest request) {
        var ends = Stream.of(profile.user().expiry().end(), request.facts().passwordDue())
                .flatMap(Optional::stream);
        var grantEnd = request.permission().flatMap(permission -> endOf(profile, permission, request.at()));
        return Stream.concat(ends, grantEnd.stream()).min(Comparator.naturalOrder());
    }

    /// The end of the unbroken stretch of grants that bring a permission.
    private static Optional<Instant> endOf(AccessProfile profile, Permission permission, Instant from) {
        Instant reach = from;
        while (true) {
            Instant start = reach;
            var covering = grantsOf(profile, permission)
                    .filter(grant -> grant.isValid(start))
                    .map(Grant::until)
                    .toList();
            if (covering.isEmpty()) {
                return Optional.of(reach);
            }
            if (covering.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            reach = covering.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Optional<Instant> nextPermitted(AccessProfile profile, AccessRequest request, List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.ends().isEmpty())) {
            return Optional.empty();
        }
        Instant candidate = reasons.stream()
                .map(reason -> reason.ends().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var later = new AccessRequest(candidate, request.facts(), request.permission(), request.address());
        var remaining = reasons(profile, later);
        return remaining.isEmpty() ? Optional.of(candidate) : nextPermitted(profile, later, remaining);
    }

    private static Stream<Grant> grantsOf(AccessProfile profile, Permission permission) {
        return profile.user().grants().stream().filter(grant -> {
            var role = profile.roles().get(grant.role());
            return role != null && role.permissions().contains(permission);
        });
    }
}
