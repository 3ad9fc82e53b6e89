package dev.gatehouse.ui.port;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.files.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// Files with people `person0`, `person1` … of two groups, compared with the world; what a file holds goes by its name.
public final class FakeImports implements Imports {
    private static final List<String> GROUPS = List.of("Claims", "Everyone");

    private final FakeWorld world;
    private final List<Wish> wishes = new ArrayList<>();
    private Optional<CountDownLatch> gate = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private int people = 3;

    FakeImports(FakeWorld world) {
        this.world = world;
    }

    /// How many people the next file has.
    public void people(int count) {
        people = count;
    }

    /// From now on comparisons wait until somebody gives up on them.
    public void hold() {
        gate = Optional.of(new CountDownLatch(1));
    }

    /// From now on comparisons end at once again.
    public void release() {
        gate = Optional.empty();
    }

    /// From now on no comparison succeeds.
    public void fail(Fault why) {
        fault = Optional.of(why);
    }

    /// How it was wished, in order.
    public List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    @Override
    public Reading read(Path file) {
        String name = String.valueOf(file.getFileName());
        for (Trouble trouble : Trouble.values()) {
            if (name.equals(trouble.name())) {
                return new NotTaken(trouble, 7, "two columns for the same thing");
            }
        }
        boolean ldif = name.endsWith(".ldif");
        return new Taken(new Read(
                new Contents(
                        name,
                        ldif ? Kind.ACTIVE_DIRECTORY : Kind.TABLE,
                        people + 1,
                        ldif ? GROUPS : List.of(),
                        ldif ? 61 : 0,
                        ldif ? 4 : 0,
                        ldif,
                        "Import of " + name),
                people));
    }

    private final class Read implements Source {
        private final Contents contents;
        private final int count;

        private Read(Contents contents, int count) {
            this.contents = contents;
            this.count = count;
        }

        @Override
        public Contents contents() {
            return contents;
        }

        @Override
        public Comparison compare(TenantId tenant, Wish wish, Progress progress) {
            world.needServer();
            wishes.add(wish);
            progress.reached(Step.COMPARING, 1, count);
            gate.ifPresent(FakeImports::await);
            fault.ifPresent(why -> {
                throw new FaultException(why);
            });
            return compared(tenant, wish);
        }

        private Comparison compared(TenantId tenant, Wish wish) {
            var directory = world.picture(tenant).directory;
            var rows = new ArrayList<Row>();
            var changes = new ArrayList<Change>();
            Map<String, RoleId> roles = new HashMap<>(wish.roles());
            for (String group : contents.groups()) {
                var own = new RoleId(new UUID(9, group.hashCode()));
                if (roles.putIfAbsent(group, own) == null && directory.role(own).isEmpty()) {
                    changes.add(new Change.CreateRole(own, "ad/" + group, "", Set.of()));
                }
            }
            for (int number = 0; number < count; number++) {
                var id = new UserId(new UUID(8, number));
                boolean isNew = directory.user(id).isEmpty();
                List<Change> own = isNew ? made(id, number, roles) : List.of();
                changes.addAll(own);
                rows.add(new Row(10 + number, "Person " + number, isNew ? What.CREATE : What.UNCHANGED, own, ""));
            }
            rows.add(new Row(4_711, "late", What.REFUSED, List.of(), "“99/99/2026” is not a date"));
            rows.add(new Row(4_712, "", What.NOT_CARRIED, List.of(), "a smart card is required there"));
            return new Comparison(rows, changes, directory, FakeImports::write);
        }

        private List<Change> made(UserId id, int number, Map<String, RoleId> roles) {
            var own = new ArrayList<Change>();
            own.add(new Change.CreateUser(
                    id,
                    "person" + number,
                    "Person " + number,
                    Contact.NONE,
                    Optional.empty(),
                    new Expiry.Never("never in the source")));
            roles.values().stream()
                    .sorted()
                    .forEach(role -> own.add(new Change.GrantRole(id, role, Optional.empty(), Optional.empty())));
            return own;
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new CancellationException("given up");
        }
    }

    private static void write(Path file, Optional<Long> revision) {
        try {
            Files.writeString(file, revision.map(at -> "made at " + at).orElse("not made"));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file), e);
        }
    }
}
