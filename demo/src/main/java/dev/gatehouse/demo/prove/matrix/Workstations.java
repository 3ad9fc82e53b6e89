package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Where;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where people of a tenant sit: at either of two machines that were enrolled, or at none.
///
/// @param one a machine that shows its key
/// @param other another that does
/// @param none shows nothing
record Workstations(PlainClient one, PlainClient other, PlainClient none) {
    /// Enrols them, as an administrator and a machine would.
    static Workstations enrol(ServeProcess server, TenantView administrator) throws Exception {
        return new Workstations(
                enrolled(server, administrator), enrolled(server, administrator), server.steadyClient());
    }

    private static PlainClient enrolled(ServeProcess server, TenantView administrator) throws Exception {
        String id = UUID.randomUUID().toString();
        var waiting = administrator.change(List.of(Map.of(
                "type",
                "SetMachine",
                "machine",
                Map.of("id", id, "name", "Desk " + id, "kind", "passport", "waiting", true))));
        ProofFailed.unless(waiting.status() == 200, "a machine answered %d %s", waiting.status(), waiting.text());
        var code = administrator
                .client()
                .call(
                        "POST",
                        administrator.path("machines/" + id + "/enrolment"),
                        Optional.of(administrator.token()),
                        Optional.empty());
        ProofFailed.unless(code.status() == 201, "a code answered %d %s", code.status(), code.text());
        MachineKey key = MachineKey.create();
        var body = Map.of(
                "tenant", administrator.id(),
                "code", code.json().get("code").asString(),
                "request", key.request());
        var enrolled = administrator.client().post("/v1/enrolment", "", body);
        while (enrolled.status() == 503) {
            enrolled = administrator.client().post("/v1/enrolment", "", body);
        }
        ProofFailed.unless(enrolled.status() == 201, "enrolling answered %d %s", enrolled.status(), enrolled.text());
        return PlainClient.keepingAlive(
                server.url(),
                server.authority(),
                key.shown(enrolled.json().get("certificates").asString()));
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
