package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.AnyWorld;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.change.AnyChange;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RewindProperties {
    @Provide
    Arbitrary<List<Change>> sequences() {
        return AnyChange.sequences();
    }

    @Property(tries = 300)
    void whatChangesDidIsTakenBackToEveryEarlierDirectory(
            @ForAll("sequences") List<Change> changes, @ForAll Random random) {
        var directories = new ArrayList<Directory>(List.of(Sample.directory()));
        for (Change change : changes) {
            if (Changes.apply(directories.getLast(), List.of(change), Sample.STAMP) instanceof Applied.Done done) {
                directories.add(done.directory());
            }
        }
        backToEach(directories, random);
    }

    @Property(tries = 300)
    void soAreRulesAndWhatTheyName(@ForAll long seed, @ForAll Random random) {
        var world = new AnyWorld(seed);
        var directories = new ArrayList<Directory>(List.of(world.directory()));
        for (int i = 0; i < 4; i++) {
            Directory last = directories.getLast();
            Directory next = world.changed(last);
            directories.add(new Directory(
                    next.tenant(),
                    last.revision() + 1,
                    next.users(),
                    next.roles(),
                    next.policy(),
                    next.restrictions()));
        }
        backToEach(directories, random);
    }

    private static void backToEach(List<Directory> directories, Random random) {
        var steps = new Steps();
        var events = new ArrayList<AuditEvent>();
        for (int i = 1; i < directories.size(); i++) {
            events.addAll(steps.between(directories.get(i - 1), directories.get(i)));
        }
        // In whatever order they are read.
        Collections.shuffle(events, random);
        List<AuditEvent> leaves = events.stream().map(RewindProperties::leaf).toList();
        for (Directory then : directories) {
            same(Rewind.to(directories.getLast(), then.revision(), events), then, true);
            same(Rewind.to(directories.getLast(), then.revision(), leaves), then, false);
        }
    }

    /// The event once what is personal was erased.
    private static AuditEvent leaf(AuditEvent event) {
        return new AuditEvent(
                event.id(),
                event.time(),
                event.actor(),
                event.action(),
                event.target(),
                event.outcome(),
                event.reasons(),
                event.revision(),
                event.request(),
                event.fields(),
                EventDetail.NONE,
                event.index());
    }

    private static void same(Directory found, Directory then, boolean words) {
        assertThat(found.revision()).isEqualTo(then.revision());
        assertThat(found.roles()).isEqualTo(then.roles());
        assertThat(found.restrictions()).isEqualTo(then.restrictions());
        Set<UserId> everybody = new HashSet<>(found.users().keySet());
        everybody.addAll(then.users().keySet());
        for (UserId id : everybody) {
            var difference = Differences.ofUser(found.user(id), then.user(id));
            assertThat(difference.structural()).isEmpty();
            if (words) {
                assertThat(difference.personal()).isEmpty();
                assertThat(found.user(id).flatMap(User::admission))
                        .isEqualTo(then.user(id).flatMap(User::admission));
            }
        }
    }
}
