package dev.gatehouse.demo.prove.isolation;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.PlainClient.Answer;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// What one tenant owns: planted words, and everything by which it could be reached.
///
/// @param view its administrator
/// @param login how they sign in
/// @param lure a word beside each planted one, to search for: searches are recorded with their words
/// @param known ids of its people that others try
/// @param role the id of a role of its own that others try
/// @param cursors of its lists, by the list's name
/// @param sent a set that it has sent, as it was sent
/// @param secrets what nobody outside ever says: words in names, tickets and reasons, ids that no other tries, its name
record Belongings(
        TenantView view,
        ServeProcess.Login login,
        String lure,
        List<String> known,
        String role,
        Map<String, String> cursors,
        Map<String, Object> sent,
        List<String> secrets) {
    private static final int PEOPLE = 8;

    static Belongings plant(PlainClient client, ServeProcess.Login login, String mark) throws IOException, ProofFailed {
        var view = TenantView.enter(client, login);
        String canary = "canary" + mark;
        String lure = "lure" + mark;
        var users = new ArrayList<String>();
        var changes = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < PEOPLE; i++) {
            users.add(UUID.randomUUID().toString());
            changes.add(Map.of(
                    "type",
                    "CreateUser",
                    "user",
                    users.get(i),
                    "login",
                    canary + i,
                    "name",
                    canary + " " + lure + " " + i,
                    "email",
                    canary + i + "@x.example",
                    "company",
                    lure,
                    "expiresAt",
                    "2030-01-01T00:00:00Z"));
        }
        var role = UUID.randomUUID().toString();
        changes.add(Map.of(
                "type",
                "CreateRole",
                "role",
                role,
                "name",
                canary + " " + lure,
                "description",
                canary,
                "permissions",
                List.of("area." + canary.substring(0, 20))));
        accepted(view.change(changes));
        // Says nothing that would be a secret when somebody else sends it.
        Map<String, Object> sent = Map.of(
                "base", view.revision(),
                "key", UUID.randomUUID().toString(),
                "reason", "proof",
                "changes", List.of(Map.of("type", "DisableUser", "user", users.getFirst())));
        accepted(view.client().post(view.path("changes"), view.token(), sent));
        var cursors = new HashMap<String, String>();
        for (String list : List.of("users", "events")) {
            cursors.put(list, view.get(list + "?limit=2").json().get("next").asString());
        }
        var secrets = new ArrayList<>(users.subList(PEOPLE / 2, PEOPLE));
        secrets.add(canary);
        secrets.add(name(view));
        return new Belongings(
                view, login, lure, users.subList(0, PEOPLE / 2), role, cursors, sent, List.copyOf(secrets));
    }

    private static void accepted(Answer planted) throws ProofFailed {
        ProofFailed.unless(planted.status() == 200, "planting answered %d %s", planted.status(), planted.text());
    }

    /// What the tenant is called, as it stands in a JSON text.
    private static String name(TenantView view) throws IOException, ProofFailed {
        for (JsonNode tenant :
                view.client().get("/v1/tenants", view.token()).json().get("tenants")) {
            if (tenant.get("id").asString().equals(view.id())) {
                return "\"name\":" + tenant.get("name");
            }
        }
        throw new ProofFailed(view.id() + " does not see itself");
    }

    boolean isHouse() {
        return isOf("house");
    }

    boolean isOf(String tenant) {
        return login.tenant().equals(tenant);
    }

    String anyUser(RandomGenerator random) {
        return known.get(random.nextInt(known.size()));
    }

    /// Fails if anything of this tenant's is in a text.
    void checkAbsent(String text) throws ProofFailed {
        for (String secret : secrets) {
            ProofFailed.unless(!text.contains(secret), "%s of %s came out: %s", secret, login, around(text, secret));
        }
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 150));
    }

    /// Fails unless what was planted is as it was planted.
    void checkUntouched() throws IOException, ProofFailed {
        for (String id : known) {
            var answer = view.get("users/" + id);
            ProofFailed.unless(answer.status() == 200, "%s of %s answers %d", id, login, answer.status());
            JsonNode user = answer.json().get("user");
            ProofFailed.unless(
                    user.get("name").asString().contains(lure)
                            && user.get("disabled").asBoolean() == id.equals(known.getFirst())
                            && user.get("roles").isEmpty(),
                    "%s of %s was changed: %s",
                    id,
                    login,
                    user);
        }
        ProofFailed.unless(view.get("directory").text().contains(role), "the role of %s is gone", login);
    }

    /// The directory and the whole trail.
    List<String> readEverything() throws IOException {
        var all = new ArrayList<String>();
        all.add(view.get("directory").text());
        String cursor = "";
        do {
            var page = view.get("events?limit=500" + cursor);
            all.add(page.text());
            JsonNode next = page.json().path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
