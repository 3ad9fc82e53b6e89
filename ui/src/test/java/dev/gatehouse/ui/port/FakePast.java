package dev.gatehouse.ui.port;

import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.log.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was: as it is, but that person 5 was called otherwise.
public final class FakePast implements Past {
    /// What person 5 was called.
    public static final String CALLED = "Old Name";
    /// Before this nothing is known.
    public static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeWorld world;
    private final List<Optional<Instant>> asked = new ArrayList<>();

    /// @param world as it is
    public FakePast(FakeWorld world) {
        this.world = world;
    }

    /// What was asked for, in order.
    public synchronized List<Optional<Instant>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Picture at(TenantId tenant, Optional<Instant> at) {
        asked.add(at);
        if (at.filter(FIRST::isAfter).isPresent()) {
            throw new FaultException(Fault.of(FaultCode.BEFORE_HISTORY));
        }
        var picture = world.picture(tenant);
        Directory now = picture.directory;
        return new Picture(at.isEmpty() ? now : then(now), picture.facts, at.orElse(FakeWorld.NOW));
    }

    private static Directory then(Directory now) {
        var stamp = new ChangeStamp(FakeWorld.NOW, ActorId.system("test"), "because", Optional.empty());
        List<Change> changes = List.of(new Change.EditUser(FakeWorld.person(5), Map.of(UserField.NAME, CALLED)));
        if (Changes.apply(now, changes, stamp) instanceof Applied.Done done) {
            Directory other = done.directory();
            return new Directory(
                    now.tenant(),
                    now.revision() - 10,
                    other.users(),
                    other.roles(),
                    other.policy(),
                    other.restrictions());
        }
        throw new AssertionError("the past could not be made");
    }
}
