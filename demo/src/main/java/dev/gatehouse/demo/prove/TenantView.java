package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One tenant as its administrator sees it through the contract.
///
/// @param client speaks to the server
/// @param id the tenant
/// @param token the administrator's session
public record TenantView(PlainClient client, String id, String token) {
    /// Signs the administrator of a tenant in.
    public static TenantView enter(PlainClient client, ServeProcess.Login login) throws IOException, ProofFailed {
        var answer = client.signIn(login.tenant(), login.login(), login.password());
        ProofFailed.unless(answer.status() == 201, "%s: signing in answered %d", login, answer.status());
        return new TenantView(client, login.tenant(), answer.json().get("token").asString());
    }

    /// The administrators of the tenants other than the house.
    public static List<ServeProcess.Login> administrators(ServeProcess server) throws IOException {
        return server.accounts().stream()
                .filter(login ->
                        login.role().equals("administrator") && !login.tenant().equals("house"))
                .toList();
    }

    /// Asks for something of this tenant.
    public PlainClient.Answer get(String path) throws IOException {
        return client.get(path(path), token);
    }

    /// Sends a change set with a key of its own.
    public PlainClient.Answer change(List<Map<String, Object>> changes) throws IOException {
        return change(UUID.randomUUID().toString(), changes);
    }

    /// Sends a change set under a key.
    public PlainClient.Answer change(String key, List<Map<String, Object>> changes) throws IOException {
        return client.post(
                path("changes"), token, Map.of("base", revision(), "key", key, "reason", "proof", "changes", changes));
    }

    /// The directory's revision now.
    public long revision() throws IOException {
        return get("users?limit=1").json().get("revision").asLong();
    }

    /// The path of something of this tenant.
    public String path(String rest) {
        return "/v1/tenants/" + id + "/" + rest;
    }
}
