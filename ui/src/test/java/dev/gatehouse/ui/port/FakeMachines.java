package dev.gatehouse.ui.port;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys of the machines in the world.
public final class FakeMachines implements Machines {
    /// The code that is issued.
    public static final String CODE = "K7QF-2M9D-XH4T";

    private final FakeWorld world;
    private final List<CallPapers> papers = new ArrayList<>();
    private Optional<Own> own = Optional.empty();

    FakeMachines(FakeWorld world) {
        this.world = world;
    }

    private boolean isOnline() {
        return world.link().connection().getValue().isOnline();
    }

    @Override
    public Optional<Map<MachineId, Key>> keys(TenantId tenant) {
        if (!isOnline()) {
            return Optional.empty();
        }
        return Optional.of(world.picture(tenant).directory.restrictions().machines().values().stream()
                .filter(machine -> machine instanceof Machine.Passport passport && !passport.isWaiting())
                .collect(Collectors.toMap(
                        Machine::id,
                        machine -> new Key(
                                FakeWorld.NOW.minus(Duration.ofDays(12)),
                                FakeWorld.NOW.plus(Duration.ofDays(18)),
                                Optional.of(FakeWorld.NOW.minus(Duration.ofMinutes(3)))))));
    }

    @Override
    public Optional<List<String>> signedIn(TenantId tenant, MachineId machine) {
        return isOnline() ? Optional.of(List.of("Maria Lopez")) : Optional.empty();
    }

    @Override
    public Code code(TenantId tenant, MachineId machine, CallPapers given) {
        world.needServer();
        papers.add(given);
        return new Code(CODE, FakeWorld.NOW.plus(Duration.ofMinutes(15)));
    }

    /// What was written down with each code that was issued.
    public List<CallPapers> papers() {
        return List.copyOf(papers);
    }

    @Override
    public Optional<Own> own(TenantId tenant) {
        return own;
    }

    @Override
    public Own enrol(TenantId tenant, char[] code) {
        if (!CODE.equals(String.valueOf(code))) {
            throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
        }
        var made = new Own(new MachineId(new UUID(6, 2)), "PC-12", FakeWorld.NOW.plus(Duration.ofDays(30)));
        own = Optional.of(made);
        return made;
    }

    /// A machine of [FakeWorld#ACME] proves its key, somewhere else.
    public void enrol(MachineId machine) {
        Restrictions all = world.directory().restrictions();
        if (all.machines().get(machine) instanceof Machine.Passport passport) {
            var enrolled = new RulePart.OfMachine(passport.enrolled(new Thumbprint("cd".repeat(32))));
            world.restrict(Restrictions.of(
                    Stream.concat(all.parts().stream(), Stream.of(enrolled)).toList()));
            world.link().tell(new News(FakeWorld.ACME.id(), News.Kind.DIRECTORY));
        }
    }
}
