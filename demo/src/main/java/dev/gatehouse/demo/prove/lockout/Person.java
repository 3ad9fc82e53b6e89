package dev.gatehouse.demo.prove.lockout;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/// Somebody with a password.
///
/// @param id the account
/// @param tenant where
/// @param login what they type
/// @param password what they type then
record Person(String id, String tenant, String login, String password) {
    /// Creates an account, and chooses its password with an entry code, as the person would.
    static Person admit(TenantView view, String login) throws IOException, ProofFailed {
        String id = UUID.randomUUID().toString();
        String password = "correct horse " + UUID.randomUUID();
        var answer = view.change(List.of(
                Map.of(
                        "type", "CreateUser",
                        "user", id,
                        "login", login,
                        "name", login,
                        "expiresAt", "2040-01-01T00:00:00Z"),
                Map.of("type", "IssueEntryCode", "user", id, "form", "spoken")));
        ProofFailed.unless(answer.status() == 200, "admitting answered %d %s", answer.status(), answer.text());
        String code = code(answer.json());
        var client = view.client();
        var entered = client.post("/v1/session", "", Map.of("tenant", view.id(), "login", login, "entryCode", code));
        ProofFailed.unless(entered.status() == 201, "the entry code answered %d", entered.status());
        var chosen = client.post("/v1/password", entered.json().get("token").asString(), Map.of("password", password));
        ProofFailed.unless(chosen.status() == 200, "choosing a password answered %d", chosen.status());
        return new Person(id, view.id(), login, password);
    }

    PlainClient.Answer enter(ServeProcess server) throws Exception {
        return server.client().signIn(tenant, login, password);
    }

    PlainClient.Answer enterWhenFree(ServeProcess server) throws Exception {
        var answer = enter(server);
        while (answer.status() == 503) {
            answer = enter(server);
        }
        return answer;
    }

    /// Enters again and again, here and there; a busy server is asked again, a refusal breaks the promise.
    int enterUntil(AtomicBoolean over, List<ServeProcess> servers) throws Exception {
        int entered = 0;
        for (int turn = 0; !over.get() || entered == 0; turn++) {
            var answer = enter(servers.get(turn % servers.size()));
            ProofFailed.unless(
                    answer.status() == 201 || answer.status() == 503,
                    "the right password of another account answered %d",
                    answer.status());
            entered += answer.status() == 201 ? 1 : 0;
        }
        return entered;
    }

    private static String code(JsonNode answer) throws ProofFailed {
        for (JsonNode applied : answer.get("applied")) {
            if (applied.hasNonNull("code")) {
                return applied.get("code").asString();
            }
        }
        throw new ProofFailed("no entry code came back");
    }
}
