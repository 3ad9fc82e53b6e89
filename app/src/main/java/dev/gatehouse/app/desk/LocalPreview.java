package dev.gatehouse.app.desk;

import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a set would do, by the copy on this workstation. Who is signed in is not known here, so nobody is cut.
final class LocalPreview {
    private static final Impact NOTHING = new Impact(List.of(), List.of(), List.of());

    private final Slice slice;
    private final Author author;
    private final Instant now;

    LocalPreview(Slice slice, Author author, Instant now) {
        this.slice = slice;
        this.author = author;
        this.now = now;
    }

    Desk.Preview of(ChangeSet set) {
        Optional<Applied.Refused> judged = new ChangeRules(author, slice.directory(), now).judge(set);
        if (judged.isPresent()) {
            return refused(judged.get().fault());
        }
        var stamp = new ChangeStamp(now, author.id(), set.reason(), set.ticket());
        return switch (Changes.apply(slice.directory(), set.changes(), stamp)) {
            case Applied.Refused refused -> refused(refused.fault());
            case Applied.Done done -> effect(set, done.directory());
        };
    }

    static Desk.Preview refused(Fault fault) {
        return new Desk.Preview(NOTHING, Optional.empty(), Optional.of(fault));
    }

    private Desk.Preview effect(ChangeSet set, Directory after) {
        Function<UserId, AccountFacts> then = user -> FactsAfter.of(slice.facts(user), set.changes(), now);
        Impact impact = Impact.of(slice.directory(), after, now, slice::facts, then, _ -> false);
        return new Desk.Preview(impact, decision(set, after, then), Optional.empty());
    }

    private Optional<Decision> decision(ChangeSet set, Directory after, Function<UserId, AccountFacts> then) {
        Touched touched = Touched.by(set.changes());
        if (touched.users().size() != 1 || !touched.roles().isEmpty()) {
            return Optional.empty();
        }
        UserId user = touched.users().iterator().next();
        return after.profileOf(user)
                .map(profile -> AccessDecider.decide(profile, AccessRequest.usual(now, then.apply(user))));
    }
}
