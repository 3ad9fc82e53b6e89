package dev.gatehouse.api.change;

import dev.gatehouse.api.change.ChangeEffects.Effects;
import dev.gatehouse.api.change.answer.AppliedChange;
import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.change.answer.ChangeAnswer.Refused;
import dev.gatehouse.api.change.answer.ChangeAnswerWire;
import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.AnswerStore.Answer;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// The one door for change sets: authorizes, applies, stores, records and answers, in one transaction.
public final class ChangeDesk {
    private static final int OK = 200;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final ChangeEffects effects;
    private final RefusalLog refusals;

    /// @param databases the tenants' databases
    /// @param events writes what happened
    /// @param hasher hashes entry codes
    /// @param random a secure source, for entry codes
    public ChangeDesk(TenantDatabases databases, EventDesk events, EntryCodeHasher hasher, RandomGenerator random) {
        this.databases = databases;
        this.events = events;
        this.effects = new ChangeEffects(hasher, random);
        this.refusals = new RefusalLog(databases, events);
    }

    /// Applies a set, all of it or nothing; or says what would come of it.
    ///
    /// @param author who asks; what a person of the tenant may do is read anew when the set is applied
    /// @param dryRun whether to apply nothing, use no key and write no event
    /// @return empty if there is no such tenant
    public Optional<ChangeAnswer> apply(
            Author author, TenantId tenant, ChangeSet set, RequestContext context, boolean dryRun) {
        ChangeAnswer answer;
        try {
            Optional<ChangeAnswer> found =
                    databases.inTransaction(tenant, transaction -> attempt(transaction, author, set, context, dryRun));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            answer = found.get();
        } catch (RolledBack e) {
            answer = e.answer();
        }
        if (!dryRun && answer instanceof Refused refused) {
            refusals.record(tenant, author, set, refused, context);
        }
        return Optional.of(answer);
    }

    private ChangeAnswer attempt(
            TenantTransaction transaction, Author author, ChangeSet set, RequestContext context, boolean dryRun) {
        if (!dryRun) {
            transaction.lock();
            Optional<ChangeAnswer> before = new KeyCheck(transaction).before(author.id(), set);
            if (before.isPresent()) {
                return before.get();
            }
        }
        if (set.base() > transaction.revision()) {
            return Refused.whole(Fault.of(FaultCode.INVALID_REQUEST, "field", "base"));
        }
        Slice slice = Slice.read(transaction, author.id(), set.changes(), dryRun);
        Author now = Authority.now(author, slice, transaction, context);
        var conflicts = new ConflictCheck(transaction, slice).conflicts(set);
        if (!conflicts.isEmpty()) {
            return new ChangeAnswer.Conflict(transaction.revision(), conflicts);
        }
        Optional<Applied.Refused> judged = new ChangeRules(now, slice.directory(), transaction.now()).judge(set);
        if (judged.isPresent()) {
            return Refused.of(judged.get().index(), judged.get().fault());
        }
        var stamp = new ChangeStamp(transaction.now(), author.id(), set.reason(), set.ticket());
        return switch (Changes.apply(slice.directory(), set.changes(), stamp)) {
            case Applied.Refused refused -> Refused.of(refused.index(), refused.fault());
            case Applied.Done done -> {
                Optional<Refused> entered = removesEntered(slice, set.changes());
                if (entered.isPresent()) {
                    yield entered.get();
                }
                var step = new Step(transaction, slice, done.directory(), set, stamp, context);
                yield dryRun ? preview(step) : write(step);
            }
        };
    }

    /// A set on its way into the database.
    private record Step(
            TenantTransaction transaction,
            Slice slice,
            Directory after,
            ChangeSet set,
            ChangeStamp stamp,
            RequestContext context) {}

    private static Optional<Refused> removesEntered(Slice slice, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.RemoveUser remove && !isProgram(slice, remove.user())) {
                var facts = slice.facts(remove.user());
                if (facts.isVerified() || facts.lastSignIn().isPresent()) {
                    return Optional.of(Refused.of(i, Fault.of(FaultCode.HAS_ENTERED, "user", remove.user())));
                }
            }
        }
        return Optional.empty();
    }

    /// Each event says what it was called; a person's account stays, for others answer for what they did.
    private static boolean isProgram(Slice slice, UserId id) {
        return slice.directory().user(id).filter(User::service).isPresent();
    }

    private ChangeAnswer preview(Step step) {
        TenantTransaction transaction = step.transaction();
        var guard = new LastAdministrator(step.slice(), step.set().changes());
        OptionalInt risky = guard.risky(transaction);
        ChangeAnswer preview = new Preview(transaction, step.slice(), step.set().changes()).of(step.after());
        if (risky.isPresent()) {
            // Who remains is known for certain only once it is written; then it is taken back.
            transaction.writer().write(step.slice().directory(), step.after());
            throw new RolledBack(guard.refusal(transaction, risky, step.after())
                    .<ChangeAnswer>map(no -> no)
                    .orElse(preview));
        }
        return preview;
    }

    private ChangeAnswer write(Step step) {
        TenantTransaction transaction = step.transaction();
        ChangeSet set = step.set();
        long revision = step.after().revision();
        var guard = new LastAdministrator(step.slice(), set.changes());
        OptionalInt risky = guard.risky(transaction);
        var written = transaction.writer().write(step.slice().directory(), step.after());
        Optional<Refused> last = guard.refusal(transaction, risky, step.after());
        if (last.isPresent()) {
            throw new RolledBack(last.get());
        }
        Effects done = effects.bringAbout(
                transaction,
                set.changes(),
                step.slice().directory(),
                step.after(),
                step.stamp().by(),
                step.context());
        var told = new ChangeEvents(step.slice().directory(), set, step.stamp(), step.context()).tell(done.codes());
        var drafts = new ArrayList<EventDraft>(told.drafts());
        drafts.addAll(done.ended());
        var recorded = events.prepare(transaction, revision, drafts);
        var applied = new ArrayList<AppliedChange>(set.changes().size());
        for (int i = 0; i < set.changes().size(); i++) {
            applied.add(new AppliedChange(
                    set.changes().get(i),
                    recorded.events().get(told.own().get(i)).id(),
                    Optional.ofNullable(done.codes().get(i)),
                    Optional.ofNullable(done.tokens().get(i))));
        }
        var answer = new ChangeAnswer.Applied(revision, applied);
        transaction.moveTo(revision, written.roles(), written.rules());
        transaction
                .answers()
                .put(
                        step.stamp().by(),
                        set.key(),
                        new Answer(KeyCheck.hash(set), OK, CanonicalJson.text(ChangeAnswerWire.withoutSecrets(answer))),
                        transaction.now());
        events.write(transaction, recorded);
        effects.writeFacts(transaction, set.changes(), written.created(), done);
        return answer;
    }
}
