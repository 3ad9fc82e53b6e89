package dev.gatehouse.ui.preview;

import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.RuleState;
import dev.gatehouse.ui.person.After;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Judges a proposal before it is done: by the rules at hand, and by what the desk says it would do.
///
/// @param ports who asks, and when
/// @param words the reader's language
record Foresight(PreviewPorts ports, Words words) {
    /// What is told of a proposal.
    ///
    /// @param impact who gains and loses; empty: not known
    /// @param unknownAllowed whether it may be done without that: papers are missing, or a row of many is refused
    /// @param then whether the one person could come in afterwards; empty text for several
    /// @param refusal why it cannot be done at all; empty text: it can
    /// @param note what else there is to say
    record Effect(Optional<Impact> impact, boolean unknownAllowed, String then, String refusal, String note) {}

    /// The person at the console, as the author of a proposal.
    Author author(Proposal of) {
        return ports.me().author(of.tenant().id());
    }

    /// Whether ticket and caller check are asked for.
    boolean needsPapers(Proposal of) {
        return of.changes().stream().anyMatch(rules(of)::needsPapers);
    }

    /// Why the rules refuse it as a whole; empty text: they do not, or each row stands alone.
    String refusal(Proposal of) {
        ChangeRules rules = rules(of);
        if (of.each()) {
            return permitted(of).isEmpty() ? words.text("preview.allRefused") : "";
        }
        return of.changes().stream()
                .flatMap(change -> rules.judge(change).stream())
                .findFirst()
                .map(words.faults()::sentence)
                .orElse("");
    }

    /// What to ask the desk about: rows that stand alone and are sure to be refused say nothing about the others.
    List<Change> permitted(Proposal of) {
        ChangeRules rules = rules(of);
        return of.each()
                ? of.changes().stream()
                        .filter(change -> rules.judge(change).isEmpty())
                        .toList()
                : of.changes();
    }

    /// What the desk's answer means.
    Effect effect(Proposal of, Desk.Preview found) {
        boolean onlyPapers = found.refused().filter(Foresight::isAboutPapers).isPresent();
        boolean unknown = found.refused().isPresent() && (onlyPapers || of.each());
        int refused = of.changes().size() - permitted(of).size();
        String some = refused == 0 ? "" : words.text("preview.someRefused", refused);
        return new Effect(
                unknown ? Optional.empty() : Optional.of(found.impact()),
                unknown,
                then(of, found),
                unknown
                        ? ""
                        : found.refused().map(words.faults()::sentence).orElseGet(() -> ownLockOut(of, found.impact())),
                unknown && !onlyPapers ? words.text("preview.effectUnknown") : some);
    }

    /// Nobody shuts themselves out: neither as the desk counts it, nor by a rule for everybody, which binds
    /// operators of the house too, whom the desk does not count.
    private String ownLockOut(Proposal of, Impact impact) {
        var self = author(of).self();
        boolean admitted =
                self.map(user -> user.isAdmitted(ports.link().serverTime())).orElse(false);
        boolean cut = self.map(User::id).filter(impact.cutNow()::contains).isPresent();
        return cut || (!admitted && shutsEverybodyOut(of)) ? words.text("preview.ownLockOut") : "";
    }

    private boolean shutsEverybodyOut(Proposal of) {
        if (of.changes().stream().noneMatch(Change.OfPart.class::isInstance)) {
            return false;
        }
        var now = ports.link().serverTime();
        var stamp = new ChangeStamp(now, author(of).id(), "", Optional.empty());
        return Changes.apply(of.known(), of.changes(), stamp) instanceof Applied.Done done
                && !keepsOut(of.known().restrictions(), now)
                && keepsOut(done.directory().restrictions(), now);
    }

    private static boolean keepsOut(Restrictions all, Instant now) {
        return all.of(new RuleScope.Tenant()).stream()
                .anyMatch(rule -> RuleState.of(rule, all, now, TzData.ofJava()).keepsOut());
    }

    private String then(Proposal of, Desk.Preview found) {
        return of.person()
                .filter(file -> !file.isUnseenProgram())
                .map(file -> new PersonWords(words).after(file, after(file, of, found)))
                .orElse("");
    }

    private After after(PersonFile file, Proposal of, Desk.Preview found) {
        boolean code = of.changes().stream().anyMatch(Change.IssueEntryCode.class::isInstance);
        return found.then()
                .<After>map(decision -> new After.Known(decision, code))
                .orElseGet(() -> After.of(
                        file, of.changes(), author(of).id(), ports.link().serverTime()));
    }

    private ChangeRules rules(Proposal of) {
        return new ChangeRules(author(of), of.known(), ports.link().serverTime());
    }

    private static boolean isAboutPapers(Fault fault) {
        return fault.code() == FaultCode.TICKET_REQUIRED || fault.code() == FaultCode.CALLER_CHECK_REQUIRED;
    }
}
