package dev.gatehouse.demo.prove;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/// Somebody with a password.
///
/// @param id the account
/// @param tenant where
/// @param login what they type
/// @param password what they type then
/// @param token the session that choosing the password began
public record Person(String id, String tenant, String login, String password, String token) {
    /// Creates an account, and chooses its password with an entry code, as the person would.
    public static Person admit(TenantView view, String login) throws Exception {
        String id = UUID.randomUUID().toString();
        String password = "correct horse " + UUID.randomUUID();
        var answer = view.change(List.of(
                Map.of(
                        "type",
                        "CreateUser",
                        "user",
                        id,
                        "login",
                        login,
                        "name",
                        login,
                        "validFrom",
                        "2020-01-01T00:00:00Z",
                        "expiresAt",
                        "2040-01-01T00:00:00Z"),
                Map.of("type", "IssueEntryCode", "user", id, "form", "spoken")));
        ProofFailed.unless(answer.status() == 200, "admitting answered %d %s", answer.status(), answer.text());
        var client = view.client();
        var code = Map.of("tenant", view.id(), "login", login, "entryCode", code(answer.json()));
        var entered = whenFree(() -> client.post("/v1/session", "", code));
        ProofFailed.unless(entered.status() == 201, "the entry code answered %d", entered.status());
        String once = entered.json().get("token").asString();
        var chosen = whenFree(() -> client.post("/v1/password", once, Map.of("password", password)));
        ProofFailed.unless(chosen.status() == 200, "choosing a password answered %d", chosen.status());
        return new Person(
                id, view.id(), login, password, chosen.json().get("token").asString());
    }

    /// Signs in.
    public PlainClient.Answer enter(ServeProcess server) throws Exception {
        return server.client().signIn(tenant, login, password);
    }

    /// Signs in, and asks a busy server again.
    public PlainClient.Answer enterWhenFree(ServeProcess server) throws Exception {
        return enterWhenFree(server.client());
    }

    /// Signs in from somewhere, and asks a busy server again.
    public PlainClient.Answer enterWhenFree(PlainClient from) throws Exception {
        return whenFree(() -> from.signIn(tenant, login, password));
    }

    private static PlainClient.Answer whenFree(Callable<PlainClient.Answer> request) throws Exception {
        var answer = request.call();
        while (answer.status() == 503) {
            answer = request.call();
        }
        return answer;
    }

    /// Enters again and again, here and there; a busy server is asked again, a refusal breaks the promise.
    ///
    /// @param from what speaks to each of the servers
    public int enterUntil(AtomicBoolean over, List<PlainClient> from) throws Exception {
        int entered = 0;
        for (int turn = 0; !over.get() || entered == 0; turn++) {
            var answer = from.get(turn % from.size()).signIn(tenant, login, password);
            ProofFailed.unless(
                    answer.status() == 201 || answer.status() == 503,
                    "the right password of %s answered %d meanwhile",
                    login,
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
