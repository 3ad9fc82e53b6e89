package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.MachineAttempts;
import java.time.Instant;
import java.util.Optional;

/// What sign-in knows of an account. It changes at sign-in, not through change sets, and has its own counter.
///
/// @param user whose
/// @param failedAttempts wrong passwords in a row
/// @param lockRounds how often in a row it was locked; each doubles the next lock
/// @param lockedUntil end of the lock, exclusive
/// @param lastSignIn last good sign-in
/// @param lastRefused last refused one
/// @param lastAddress where the last good one came from
/// @param passwordChanged when the password was last chosen; empty: there is none
/// @param passwordDue from when a new password is asked for
/// @param verifiedAt when the person first proved to be there
/// @param codeUntil end of the entry code that is open now
/// @param counter the tenant's facts counter when this was last written
public record AccountFacts(
        UserId user,
        int failedAttempts,
        int lockRounds,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastSignIn,
        Optional<Instant> lastRefused,
        Optional<String> lastAddress,
        Optional<Instant> passwordChanged,
        Optional<Instant> passwordDue,
        Optional<Instant> verifiedAt,
        Optional<Instant> codeUntil,
        long counter) {
    /// The facts of an account nobody has entered yet.
    public static AccountFacts fresh(UserId user) {
        return new AccountFacts(
                user,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /// Whether locked at this instant.
    public boolean isLocked(Instant at) {
        return lockedUntil.map(at::isBefore).orElse(false);
    }

    /// Whether the person ever proved to be there.
    public boolean isVerified() {
        return verifiedAt.isPresent();
    }

    /// Whether a new password is due at this instant.
    public boolean isPasswordDue(Instant at) {
        return passwordDue.map(due -> !at.isBefore(due)).orElse(false);
    }

    /// After a good sign-in: no wrong passwords any more.
    public AccountFacts signedIn(Instant at, Optional<String> address) {
        return new AccountFacts(
                user,
                0,
                0,
                Optional.empty(),
                Optional.of(at),
                lastRefused,
                address,
                passwordChanged,
                passwordDue,
                verifiedAt,
                codeUntil,
                counter);
    }

    /// After a refused sign-in.
    ///
    /// @param failures wrong passwords in a row, this one included
    /// @param until end of the lock that this one began, or of the one before
    /// @param rounds locks in a row
    public AccountFacts refused(Instant at, int failures, Optional<Instant> until, int rounds) {
        return new AccountFacts(
                user,
                failures,
                rounds,
                until,
                lastSignIn,
                Optional.of(at),
                lastAddress,
                passwordChanged,
                passwordDue,
                verifiedAt,
                codeUntil,
                counter);
    }

    /// After a password was chosen: the person has proved to be there, and nothing is held against them.
    ///
    /// @param due from when a new one is asked for
    public AccountFacts chosen(Instant at, Optional<Instant> due) {
        return new AccountFacts(
                user,
                0,
                0,
                Optional.empty(),
                lastSignIn,
                lastRefused,
                lastAddress,
                Optional.of(at),
                due,
                verifiedAt.or(() -> Optional.of(at)),
                Optional.empty(),
                counter);
    }

    /// After the lock was lifted: wrong passwords are forgotten.
    public AccountFacts unlocked() {
        return new AccountFacts(
                user,
                0,
                0,
                Optional.empty(),
                lastSignIn,
                lastRefused,
                lastAddress,
                passwordChanged,
                passwordDue,
                verifiedAt,
                codeUntil,
                counter);
    }

    /// These facts as they count at an enrolled machine: what was typed there is held against the account there, and
    /// what was typed elsewhere is not.
    public AccountFacts countedAt(MachineAttempts own) {
        return new AccountFacts(
                user,
                own.failed(),
                own.lockRounds(),
                own.lockedUntil(),
                lastSignIn,
                lastRefused,
                lastAddress,
                passwordChanged,
                passwordDue,
                verifiedAt,
                codeUntil,
                counter);
    }

    /// After an entry code was given out.
    ///
    /// @param until when it runs out
    public AccountFacts codeIssued(Instant until) {
        return new AccountFacts(
                user,
                failedAttempts,
                lockRounds,
                lockedUntil,
                lastSignIn,
                lastRefused,
                lastAddress,
                passwordChanged,
                passwordDue,
                verifiedAt,
                Optional.of(until),
                counter);
    }

    /// What of these facts was so at an instant that has passed, as far as that can still be told: what came
    /// later is left out, a lock too that may have come later.
    public AccountFacts asOf(Instant at) {
        boolean locked = lastRefused.map(refused -> !refused.isAfter(at)).orElse(true);
        return new AccountFacts(
                user,
                locked ? failedAttempts : 0,
                locked ? lockRounds : 0,
                locked ? lockedUntil : Optional.empty(),
                lastSignIn.filter(then -> !then.isAfter(at)),
                lastRefused.filter(then -> !then.isAfter(at)),
                lastAddress,
                passwordChanged.filter(then -> !then.isAfter(at)),
                passwordDue,
                verifiedAt.filter(then -> !then.isAfter(at)),
                codeUntil,
                counter);
    }

    /// These facts as written under another counter.
    public AccountFacts at(long otherCounter) {
        return new AccountFacts(
                user,
                failedAttempts,
                lockRounds,
                lockedUntil,
                lastSignIn,
                lastRefused,
                lastAddress,
                passwordChanged,
                passwordDue,
                verifiedAt,
                codeUntil,
                otherCounter);
    }
}
