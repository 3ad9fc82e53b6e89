package dev.gatehouse.api.session;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.machine.Standpoint;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether somebody who has proved who they are may enter, or stay.
///
/// @param decision with every reason that there is
/// @param full whether a full session is asked about
public record Standing(Decision decision, boolean full) {
    /// What choosing a password puts right, and so does not keep anybody from choosing one.
    private static final Set<ReasonCode> PUT_RIGHT = EnumSet.of(ReasonCode.ACCOUNT_UNVERIFIED, ReasonCode.PASSWORD_DUE);

    /// Decides about entering.
    ///
    /// @param from the machine
    public static Standing toEnter(Gate gate, AccountFacts facts, Instant at, Standpoint from, boolean full) {
        return new Standing(AccessDecider.decide(gate, AccessRequest.entry(at, facts, from)), full);
    }

    /// Decides about staying: wrong passwords that others try lock the door, and throw nobody out.
    ///
    /// @param from the machine, which may be another at each request
    public static Standing toStay(Gate gate, AccountFacts facts, Instant at, Standpoint from, boolean full) {
        return toEnter(gate, unlocked(facts), at, from, full);
    }

    /// The reasons that count.
    public List<Reason> reasons() {
        return full
                ? decision.reasons()
                : decision.reasons().stream()
                        .filter(reason -> !PUT_RIGHT.contains(reason.code()))
                        .toList();
    }

    /// Whether nothing that counts stands in the way.
    public boolean isGood() {
        return reasons().isEmpty();
    }

    /// Whether nothing but a password stands in the way.
    public boolean needsPassword() {
        return !decision.isPermitted()
                && decision.reasons().stream().allMatch(reason -> reason.code() == ReasonCode.PASSWORD_DUE);
    }

    /// When it stops being good by itself.
    public Optional<Instant> until() {
        return decision.permittedUntil();
    }

    private static AccountFacts unlocked(AccountFacts facts) {
        return facts.lockedUntil().isEmpty()
                ? facts
                : new AccountFacts(
                        facts.user(),
                        facts.failedAttempts(),
                        facts.lockRounds(),
                        Optional.empty(),
                        facts.lastSignIn(),
                        facts.lastRefused(),
                        facts.lastAddress(),
                        facts.passwordChanged(),
                        facts.passwordDue(),
                        facts.verifiedAt(),
                        facts.codeUntil(),
                        facts.counter());
    }
}
