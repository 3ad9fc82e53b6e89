package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An administrator of a tenant who is not at the console: sets up what a step needs, and asks the server what became
/// of it.
final class Administrator {
    private final TourWorld world;
    private final String tenant;
    private final PlainClient client;
    private String token = "";

    Administrator(TourWorld world, String tenant) {
        this.world = world;
        this.tenant = tenant;
        client = world.stranger();
    }

    /// What the server has of the tenant.
    ///
    /// @param path below the tenant
    JsonNode get(String path) throws IOException {
        return good(client.get("/v1/tenants/" + tenant + path, token()), 200);
    }

    /// Changes something.
    void change(List<Map<String, Object>> changes) throws IOException {
        long base = get("/users?limit=1").get("revision").asLong();
        good(
                client.post(
                        "/v1/tenants/" + tenant + "/changes",
                        token(),
                        Map.of("base", base, "key", UUID.randomUUID().toString(), "changes", changes)),
                200);
    }

    private String token() throws IOException {
        if (token.isEmpty()) {
            Login login = world.login("administrator", tenant);
            token = good(client.signIn(tenant, login.login(), login.password()), 201)
                    .get("token")
                    .asString();
        }
        return token;
    }

    /// The body of an answer that has to be this.
    static JsonNode good(PlainClient.Answer answer, int status) {
        if (answer.status() != status) {
            throw new StepFailed("expected " + status + ", was " + answer.status() + " " + answer.excerpt());
        }
        return answer.json();
    }
}
