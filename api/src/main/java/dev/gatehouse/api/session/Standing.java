package dev.gatehouse.api.session;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.machine.Standpoint;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Whether somebody who has proved who they are may enter, or stay.
///
/// @param gate what decides about them
/// @param request what is asked
/// @param all every reason against it
/// @param full whether a full session is asked about
/// @param revision of the directory that the gate is out of; empty: no rule is held against them, for the host let them
///     in
public record Standing(Gate gate, AccessRequest request, List<Reason> all, boolean full, OptionalLong revision) {
    /// What choosing a password puts right, and so does not keep anybody from choosing one.
    private static final Set<ReasonCode> PUT_RIGHT = EnumSet.of(ReasonCode.ACCOUNT_UNVERIFIED, ReasonCode.PASSWORD_DUE);

    /// Keeps an own copy.
    public Standing {
        all = List.copyOf(all);
    }

    /// Decides about entering.
    ///
    /// @param from the machine
    public static Standing toEnter(
            Gate gate, AccountFacts facts, Instant at, Standpoint from, boolean full, OptionalLong revision) {
        var request = AccessRequest.entry(at, facts, from);
        return new Standing(gate, request, AccessDecider.reasons(gate, request), full, revision);
    }

    /// Decides about staying: wrong passwords that others try lock the door, and throw nobody out.
    ///
    /// @param from the machine, which may be another at each request
    public static Standing toStay(
            Gate gate, AccountFacts facts, Instant at, Standpoint from, boolean full, OptionalLong revision) {
        return toEnter(gate, unlocked(facts), at, from, full, revision);
    }

    /// What it was made from, for the log; empty: not from the rules, so that nobody could make it again from them.
    public Optional<Judged> judged() {
        return revision.isPresent() ? Optional.of(new Judged(gate, request, revision.getAsLong())) : Optional.empty();
    }

    /// The decision with all that it is made of.
    public Trace trace() {
        return AccessDecider.trace(gate, request);
    }

    /// The reasons that count.
    public List<Reason> reasons() {
        return full
                ? all
                : all.stream()
                        .filter(reason -> !PUT_RIGHT.contains(reason.code()))
                        .toList();
    }

    /// Whether nothing that counts stands in the way.
    public boolean isGood() {
        return reasons().isEmpty();
    }

    /// Whether nothing but a password stands in the way.
    public boolean needsPassword() {
        return !all.isEmpty() && all.stream().allMatch(reason -> reason.code() == ReasonCode.PASSWORD_DUE);
    }

    /// When it stops being good by itself. Most requests need not know, and it has to be looked for.
    public Optional<Instant> until() {
        return decision().permittedUntil();
    }

    /// When it would be good, as long as it is not.
    public Optional<Instant> nextPermitted() {
        return decision().nextPermitted();
    }

    private Decision decision() {
        return AccessDecider.decide(gate, request);
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
