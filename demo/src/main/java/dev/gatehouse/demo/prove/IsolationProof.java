package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Nobody learns anything of a tenant that is not theirs: ids, tokens, cursors, keys and paths of one tenant, used in
/// another, bring out no byte of the first.
public final class IsolationProof implements Proof {
    /// Needs nothing.
    public IsolationProof() {}

    @Override
    public String name() {
        return "isolation";
    }

    @Override
    public int fullCount() {
        return 20_000;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                List.of(
                        "--embedded",
                        "--data",
                        setting.folder().resolve("data").toString(),
                        "--port",
                        "0",
                        "--tenants",
                        "3",
                        "--users",
                        "60",
                        "--events",
                        "600"));
        try {
            return new Tenancies(server, belongings(server, setting.seed()));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static List<Belongings> belongings(ServeProcess server, long seed) throws Exception {
        var all = new ArrayList<Belongings>();
        for (var login : TenantView.administrators(server)) {
            all.add(Belongings.plant(
                    TenantView.enter(server.client(), login), HexFormat.of().toHexDigits(seed * 31 + all.size())));
        }
        ProofFailed.unless(all.size() >= 2, "only %d tenants to tell apart", all.size());
        return all;
    }

    /// The tenants, each with what it owns.
    private record Tenancies(ServeProcess server, List<Belongings> tenants) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            int here = random.nextInt(tenants.size());
            int there = (here + 1 + random.nextInt(tenants.size() - 1)) % tenants.size();
            Trespass[] ways = Trespass.values();
            Trespass way = ways[random.nextInt(ways.length)];
            way.attempt(tenants.get(here), tenants.get(there), random);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /// What one tenant owns: planted words, and everything by which it could be reached.
    ///
    /// @param view its administrator
    /// @param canary a word in names, tickets and reasons here and nowhere else
    /// @param lure another word beside each planted one, to search for: searches are recorded with their words
    /// @param users ids of its people
    /// @param roles ids of its own roles
    /// @param cursors of its lists
    /// @param key an idempotency key it has used
    record Belongings(
            TenantView view,
            String canary,
            String lure,
            List<String> users,
            List<String> roles,
            List<String> cursors,
            String key) {
        static Belongings plant(TenantView view, String mark) throws IOException, ProofFailed {
            String canary = "canary" + mark;
            String lure = "lure" + mark;
            var users = new ArrayList<String>();
            var changes = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 8; i++) {
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
            String key = UUID.randomUUID().toString();
            var planted = view.change(key, changes);
            ProofFailed.unless(planted.status() == 200, "planting answered %d %s", planted.status(), planted.text());
            var cursors = new ArrayList<String>();
            for (String list : List.of("users?limit=2", "events?limit=2")) {
                cursors.add(view.get(list).json().get("next").asString());
            }
            return new Belongings(view, canary, lure, users, List.of(role), cursors, key);
        }

        String anyUser(RandomGenerator random) {
            return users.get(random.nextInt(users.size()));
        }
    }
}
