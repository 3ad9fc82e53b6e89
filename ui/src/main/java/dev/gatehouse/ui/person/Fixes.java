package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CodeForm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody may do for one person now. Asks the same rules that the server asks.
///
/// @param file whom it is about
/// @param author who would do it
/// @param now the server's time
public record Fixes(PersonFile file, Author author, Instant now) {
    private static final Duration USUAL_EXTENSION = Duration.ofDays(30);
    private static final Duration USUAL_ADMISSION = Duration.ofHours(3);
    private static final Duration SHORTEST_ADMISSION = Duration.ofMinutes(15);

    /// The change that a fix makes, with the usual values.
    public Change change(Fix fix) {
        UserId user = file.user().id();
        return switch (fix) {
            case EXTEND -> new Change.ExtendExpiry(user, new Expiry.At(extended(usualExtension())));
            case UNLOCK -> new Change.Unlock(user);
            case ENTRY_CODE -> new Change.IssueEntryCode(user, CodeForm.SPOKEN);
            case ENABLE -> new Change.EnableUser(user);
            case START_NOW -> new Change.SetValidFrom(user, now.truncatedTo(ChronoUnit.MINUTES));
            case LET_IN -> new Change.AdmitUntil(user, Optional.of(usualAdmission()));
            case END_SESSIONS -> new Change.EndSessions(user);
        };
    }

    /// A longer validity, counted from the later of now and the present end, down to the whole minute.
    public Instant extended(Duration by) {
        Instant end = file.user().expiry().end().filter(now::isBefore).orElse(now);
        return end.plus(by).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Until when one may be let in outside their hours, soonest first: whole hours on the clocks of the home zone.
    public List<Instant> admissions() {
        Instant furthest = now.plus(Admission.LONGEST);
        Instant hour = now.plus(SHORTEST_ADMISSION)
                .atZone(file.policy().homeZone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
        return Stream.iterate(hour, at -> !at.isAfter(furthest), at -> at.plus(Duration.ofHours(1)))
                .toList();
    }

    /// Until when one is let in usually: the last whole hour within three.
    public Instant usualAdmission() {
        return admissions().stream()
                .filter(at -> !at.isAfter(now.plus(USUAL_ADMISSION)))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /// Thirty days, or less where the author may not give as much.
    public Duration usualExtension() {
        Duration longest = file.policy().longestExtension();
        return isHelpdesk() && longest.compareTo(USUAL_EXTENSION) < 0 ? longest : USUAL_EXTENSION;
    }

    /// The furthest end that this author may give; empty: any.
    public Optional<Instant> furthest() {
        Instant end = file.user().expiry().end().orElse(now);
        return isHelpdesk() ? Optional.of(file.policy().furthestExtension(now, end)) : Optional.empty();
    }

    /// Whether the author may only do what the policy lets the helpdesk do.
    public boolean isHelpdesk() {
        return !author.holds(ConsolePermission.USERS_WRITE);
    }

    /// Why a fix is refused, ticket and caller check aside; empty: it is permitted.
    public Optional<Fault> refused(Fix fix) {
        if (fix == Fix.ENTRY_CODE && file.user().service()) {
            return Optional.of(
                    Fault.of(FaultCode.SERVICE_ACCOUNT, "user", file.user().id()));
        }
        return rules().judge(change(fix));
    }

    /// Whether ticket and caller check have to be given with any of these.
    public boolean needsPapers(List<Change> changes) {
        return changes.stream().anyMatch(rules()::needsPapers);
    }

    /// What lifts the present reasons, likeliest first, as far as it is permitted.
    public Set<Fix> lifting() {
        var lifting = EnumSet.noneOf(Fix.class);
        for (Reason reason : file.decide(now).reasons()) {
            Fix.of(reason.code()).filter(fix -> refused(fix).isEmpty()).ifPresent(lifting::add);
        }
        return lifting;
    }

    /// Everything permitted that makes sense now, likeliest first.
    public List<Fix> possible() {
        return Arrays.stream(Fix.values())
                .filter(this::makesSense)
                .filter(fix -> refused(fix).isEmpty())
                .toList();
    }

    /// The rules that judge this author's changes to this person.
    public ChangeRules rules() {
        return new ChangeRules(author, file.picture(), now);
    }

    private boolean makesSense(Fix fix) {
        return switch (fix) {
            case EXTEND -> file.user().expiry().end().isPresent();
            case UNLOCK -> file.account().facts().isLocked(now);
            case ENTRY_CODE, END_SESSIONS -> true;
            case ENABLE -> file.user().isDisabled();
            case START_NOW -> now.isBefore(file.user().validFrom());
            // Now, or for somebody whose hours are about to end.
            case LET_IN ->
                Stream.of(now, usualAdmission()).anyMatch(at -> file.decide(at).hasReason(ReasonCode.OUTSIDE_HOURS));
        };
    }
}
