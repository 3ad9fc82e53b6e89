package dev.gatehouse.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.Rules;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.ChangeWire;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevokePassportTest {
    private static final Thumbprint KEY = new Thumbprint("ab".repeat(32));

    private final Rules rules = new Rules();
    private final MachineId desk = rules.passport("PC-12", Optional.of(KEY));
    private final MachineId waiting = rules.passport("PC-13", Optional.empty());
    private final MachineId office = rules.network("Office", "10.4.7.0/24");

    @Test
    void theMachineWaitsToBeEnrolledAnewAndRulesGoOnNamingIt() {
        rules.rule(new RuleScope.OfUser(Sample.MARIA.id()), WayIn.from(desk));
        Directory before = directory();
        Directory after = done(before, new Change.RevokePassport(desk));
        assertThat(machine(after, desk)).isEqualTo(((Machine.Passport) machine(before, desk)).waiting());
        assertThat(after.restrictions().rules()).isEqualTo(before.restrictions().rules());
    }

    @Test
    void whatIsNotThereOrHasNoKeyHasNoPassportToRevoke() {
        assertThat(refused(new Change.RevokePassport(new MachineId(UUID.randomUUID()))))
                .isEqualTo(FaultCode.UNKNOWN_CONDITION);
        assertThat(refused(new Change.RevokePassport(waiting))).isEqualTo(FaultCode.NOTHING_TO_CHANGE);
        assertThat(refused(new Change.RevokePassport(office))).isEqualTo(FaultCode.NOTHING_TO_CHANGE);
    }

    @Test
    void nothingTakesItBackAndAMachineThatComesBackHasNoKey() {
        Directory before = directory();
        var revoke = List.<Change>of(new Change.RevokePassport(desk));
        assertThat(Inverse.of(before, revoke, Sample.STAMP)).isEmpty();

        var remove = List.<Change>of(new Change.RemovePart(new RulePart.Key(RulePart.Kind.MACHINE, desk.value())));
        List<Change> inverse = Inverse.of(before, remove, Sample.STAMP);
        Directory again = done(done(before, remove.getFirst()), inverse.getFirst());
        assertThat(machine(again, desk)).isEqualTo(((Machine.Passport) machine(before, desk)).waiting());
    }

    @Test
    void itNeedsThePermissionToEnrolAndNotTheOneToWrite() {
        rules.rule(new RuleScope.OfUser(Sample.DANA.id()), WayIn.from(desk));
        rules.rule(new RuleScope.OfUser(Sample.RUTH.id()), WayIn.from(desk));
        Directory directory = directory();
        var dana = new ChangeRules(Sample.author(Sample.DANA), directory, Sample.NOW);
        // Her own rule names it, and that of somebody she does not outrank: whoever loses a machine says so at once.
        assertThat(dana.judge(new Change.RevokePassport(desk))).isEmpty();
        var sam = new ChangeRules(Sample.author(Sample.SAM), directory, Sample.NOW);
        assertThat(sam.judge(new Change.RevokePassport(desk)).map(Fault::code)).contains(FaultCode.RANK);
        var ruth = new ChangeRules(Sample.author(Sample.RUTH), directory, Sample.NOW);
        assertThat(ruth.judge(new Change.RevokePassport(desk)).map(Fault::arguments))
                .hasValueSatisfying(arguments -> assertThat(arguments).containsEntry("permission", "machines.enrol"));
    }

    @Test
    void itConflictsWithWhateverElseChangesTheMachineAndIsReadAsItIsWritten() {
        var revoke = new Change.RevokePassport(desk);
        assertThat(Touch.of(revoke)).containsExactly(new Touch("machine", desk.toString(), "content"));
        assertThat(ChangeWire.decode(ChangeWire.encode(revoke), "")).isEqualTo(revoke);
    }

    private Directory directory() {
        return Sample.directory().restricted(rules.all());
    }

    private static Machine machine(Directory directory, MachineId id) {
        return Optional.ofNullable(directory.restrictions().machines().get(id)).orElseThrow();
    }

    private static Directory done(Directory before, Change change) {
        if (Changes.apply(before, List.of(change), Sample.STAMP) instanceof Applied.Done applied) {
            return applied.directory();
        }
        throw new AssertionError("refused: " + change);
    }

    private FaultCode refused(Change change) {
        if (Changes.apply(directory(), List.of(change), Sample.STAMP) instanceof Applied.Refused refused) {
            return refused.fault().code();
        }
        throw new AssertionError("applied: " + change);
    }
}
