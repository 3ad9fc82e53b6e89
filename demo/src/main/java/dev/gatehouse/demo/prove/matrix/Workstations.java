package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Where;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.demo.prove.machine.EnrolledMachine;

/// Where people of a tenant sit: at either of two machines that were enrolled, or at none.
///
/// @param one a machine that shows its key
/// @param other another that does
/// @param none shows nothing
record Workstations(PlainClient one, PlainClient other, PlainClient none) {
    /// Enrols them, as an administrator and a machine would.
    static Workstations enrol(ServeProcess server, TenantView administrator) throws Exception {
        return new Workstations(
                EnrolledMachine.enrol(administrator).to(server),
                EnrolledMachine.enrol(administrator).to(server),
                server.steadyClient());
    }

    /// Where a session is begun that is shown somewhere later.
    PlainClient begun(Where shown) {
        return shown == Where.A_MACHINE_THOUGH_BEGUN_WITHOUT ? none : one;
    }

    /// Where it is shown.
    PlainClient shown(Where shown) {
        return switch (shown) {
            case ITS_MACHINE, A_MACHINE_THOUGH_BEGUN_WITHOUT -> one;
            case ANOTHER_MACHINE -> other;
            case NO_MACHINE -> none;
        };
    }
}
