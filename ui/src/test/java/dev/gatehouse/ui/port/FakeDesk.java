package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.Inverse;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Changes the world by the model's own rules.
public final class FakeDesk implements Desk {
    /// What a program is given; of the length of a real one, and none.
    public static final String TOKEN = "acme.not-a-real-token-not-a-real-token-not-real-00";

    private final FakeWorld world;
    private final List<ChangeSet> made = new ArrayList<>();
    private final List<Recent> recent = new ArrayList<>();
    private List<FieldConflict> conflicts = List.of();
    private Runnable answering = () -> {};

    FakeDesk(FakeWorld world) {
        this.world = world;
    }

    /// Every set that was made, in order.
    public List<ChangeSet> made() {
        return List.copyOf(made);
    }

    /// The next set meets these conflicts.
    public void conflictNext(FieldConflict... fields) {
        conflicts = List.of(fields);
    }

    /// Whoever made a change hears of it only after this, though its news are told before.
    public void beforeAnswers(Runnable waits) {
        answering = waits;
    }

    @Override
    public Preview preview(TenantId tenant, ChangeSet set) {
        var picture = world.picture(tenant);
        var before = picture.directory;
        Optional<Fault> refused = refused(tenant, set);
        if (refused.isPresent() || !(applied(before, tenant, set) instanceof Applied.Done done)) {
            return new Preview(new Impact(List.of(), List.of(), List.of()), Optional.empty(), refused);
        }
        Directory after = done.directory();
        Map<UserId, AccountFacts> factsAfter = factsAfter(picture, set);
        var impact = Impact.of(
                before,
                after,
                world.link().serverTime(),
                user -> picture.facts.getOrDefault(user, AccountFacts.fresh(user)),
                user -> factsAfter.getOrDefault(user, AccountFacts.fresh(user)),
                user -> false);
        return new Preview(impact, then(after, factsAfter, set), Optional.empty());
    }

    @Override
    public Result apply(TenantId tenant, ChangeSet set) {
        world.needServer();
        if (!conflicts.isEmpty()) {
            var met = conflicts;
            conflicts = List.of();
            return new Conflicted(met);
        }
        refused(tenant, set).ifPresent(fault -> {
            throw new FaultException(fault);
        });
        var picture = world.picture(tenant);
        var stamp = stamp(tenant, set);
        List<Change> undo = Inverse.of(picture.directory, set.changes(), stamp);
        var after = factsAfter(picture, set);
        if (applied(picture.directory, tenant, set) instanceof Applied.Done done) {
            picture.directory = done.directory();
        }
        picture.facts.putAll(after);
        picture.tokens(set.changes(), world.link().serverTime());
        made.add(set);
        recent.addFirst(new Recent(
                tenant, world.link().serverTime(), set.changes().getFirst().type(), names(picture, set), undo));
        world.link().tell(new News(tenant, News.Kind.DIRECTORY));
        answering.run();
        return new Done(picture.directory.revision(), undo, code(set), token(set));
    }

    @Override
    public List<RowResult> applyEach(TenantId tenant, ChangeSet set, IntConsumer progress) {
        var results = new ArrayList<RowResult>();
        for (Change change : set.changes()) {
            var one = new ChangeSet(
                    set.base(), set.key(), set.reason(), set.ticket(), set.callerCheck(), List.of(change));
            try {
                Result result = apply(tenant, one);
                results.add(
                        new RowResult(change, Optional.empty(), result instanceof Done done ? done.undo() : List.of()));
            } catch (FaultException refused) {
                results.add(new RowResult(change, Optional.of(refused.fault()), List.of()));
            }
            progress.accept(results.size());
        }
        return results;
    }

    @Override
    public List<Recent> recent(int most) {
        return recent.stream().limit(most).toList();
    }

    private Optional<Fault> refused(TenantId tenant, ChangeSet set) {
        var directory = world.picture(tenant).directory;
        var rules = new ChangeRules(
                world.me().author(tenant), directory, world.link().serverTime());
        return rules.judge(set).map(Applied.Refused::fault).or(() -> switch (applied(directory, tenant, set)) {
            case Applied.Refused refused -> Optional.of(refused.fault());
            case Applied.Done _ -> Optional.empty();
        });
    }

    private Applied applied(Directory before, TenantId tenant, ChangeSet set) {
        return Changes.apply(before, set.changes(), stamp(tenant, set));
    }

    private ChangeStamp stamp(TenantId tenant, ChangeSet set) {
        return new ChangeStamp(
                world.link().serverTime(), world.me().author(tenant).id(), set.reason(), set.ticket());
    }

    private Optional<Decision> then(Directory after, Map<UserId, AccountFacts> facts, ChangeSet set) {
        var people = set.changes().stream()
                .filter(Change.OfUser.class::isInstance)
                .map(change -> ((Change.OfUser) change).user())
                .distinct()
                .toList();
        return people.size() == 1
                ? after.profileOf(people.getFirst())
                        .map(profile -> AccessDecider.decide(
                                profile,
                                AccessRequest.entry(
                                        world.link().serverTime(),
                                        facts.getOrDefault(people.getFirst(), AccountFacts.fresh(people.getFirst())))))
                : Optional.empty();
    }

    private Map<UserId, AccountFacts> factsAfter(FakeWorld.Picture picture, ChangeSet set) {
        Map<UserId, AccountFacts> after = new HashMap<>(picture.facts);
        for (Change change : set.changes()) {
            if (change instanceof Change.Unlock unlock) {
                after.computeIfPresent(unlock.user(), (user, facts) -> unlocked(facts));
            }
            if (change instanceof Change.IssueServiceToken issue) {
                after.merge(
                        issue.user(), world.issued(issue.user()), (known, fresh) -> known.isVerified() ? known : fresh);
            }
        }
        return after;
    }

    private static AccountFacts unlocked(AccountFacts facts) {
        return new AccountFacts(
                facts.user(),
                0,
                0,
                Optional.empty(),
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                facts.codeUntil(),
                facts.counter() + 1);
    }

    private Optional<EntryCode> code(ChangeSet set) {
        return set.changes().stream().anyMatch(Change.IssueEntryCode.class::isInstance)
                ? Optional.of(new EntryCode(
                        "K7QF-2M9D-XH4T", world.link().serverTime().plus(Duration.ofMinutes(30))))
                : Optional.empty();
    }

    private static Optional<Token> token(ChangeSet set) {
        return set.changes().stream()
                .filter(Change.IssueServiceToken.class::isInstance)
                .map(change -> new Token(TOKEN, ((Change.IssueServiceToken) change).until()))
                .findFirst();
    }

    private static Map<String, String> names(FakeWorld.Picture picture, ChangeSet set) {
        var names = new HashMap<String, String>();
        for (Change change : set.changes()) {
            if (change instanceof Change.OfUser ofUser) {
                picture.directory
                        .user(ofUser.user())
                        .ifPresent(user -> names.put(user.id().toString(), user.name()));
            }
        }
        return names;
    }
}
