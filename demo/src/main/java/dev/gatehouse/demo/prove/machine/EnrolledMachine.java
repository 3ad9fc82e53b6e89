package dev.gatehouse.demo.prove.machine;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A machine that an administrator named and gave a code, and that was enrolled with it.
public final class EnrolledMachine {
    private final MachineKey key;
    private final String certificates;

    private EnrolledMachine(MachineKey key, String certificates) {
        this.key = key;
        this.certificates = certificates;
    }

    /// Enrols one, as an administrator and a machine would.
    ///
    /// @param administrator signed in to the tenant that it becomes a machine of
    public static EnrolledMachine enrol(TenantView administrator) throws Exception {
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
        return new EnrolledMachine(key, enrolled.json().get("certificates").asString());
    }

    /// What speaks from it to a server, and shows its key.
    public PlainClient to(ServeProcess server) throws IOException, GeneralSecurityException {
        return PlainClient.keepingAlive(server.url(), server.authority(), key.shown(certificates));
    }
}
