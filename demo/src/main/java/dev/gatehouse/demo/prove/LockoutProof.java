package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Two hundred wrong passwords for one account, at once, through two API processes: exactly as many are checked as the
/// policy allows, every refusal reads the same, and somebody else with the right password gets in meanwhile.
public final class LockoutProof implements Proof {
    private static final int ATTEMPTS = 200;
    private static final Pattern CHECKS =
            Pattern.compile("(?m)^gatehouse_password_checks_total(?:\\{[^}]*})? ([0-9.E]+)$");

    /// Needs nothing.
    public LockoutProof() {}

    @Override
    public String name() {
        return "lockout";
    }

    @Override
    public int fullCount() {
        return 20;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        Path data = setting.folder().resolve("data");
        Path log = setting.folder().resolve("serve.log");
        var first = ServeProcess.start(
                setting.serve(),
                log,
                List.of(
                        "--embedded",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--tenants",
                        "1",
                        "--users",
                        "40",
                        "--events",
                        "200"));
        try {
            var second = ServeProcess.start(
                    setting.serve(),
                    log,
                    List.of("--config", data.resolve("serve.json").toString(), "--port", "0"));
            try {
                return Siege.prepare(first, second);
            } catch (Exception e) {
                second.close();
                throw e;
            }
        } catch (Exception e) {
            first.close();
            throw e;
        }
    }

    /// One account under attack, one beside it.
    private record Siege(
            ServeProcess first, ServeProcess second, TenantView view, Person victim, Person bystander, int allowed)
            implements Bench {
        static Siege prepare(ServeProcess first, ServeProcess second) throws Exception {
            var view = TenantView.enter(
                    first.client(), TenantView.administrators(first).getFirst());
            int allowed = 0;
            for (JsonNode line : view.get("directory").lines()) {
                if (line.hasNonNull("policy")) {
                    allowed = line.get("policy").get("maxFailures").asInt();
                }
            }
            return new Siege(
                    first, second, view, Person.admit(view, "victim"), Person.admit(view, "bystander"), allowed);
        }

        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            var freed = view.change(List.of(Map.of("type", "Unlock", "user", victim.id())));
            ProofFailed.unless(freed.status() == 200, "unlocking answered %d", freed.status());
            double before = checks();
            var over = new AtomicBoolean();
            try (var threads = new ProofThreads()) {
                var beside = threads.start(List.<Callable<Beside>>of(() -> bystander.enterUntil(over, first)));
                Set<String> refusals = attack(threads);
                over.set(true);
                Beside others = beside.getFirst().get();
                double checked = checks() - before - others.entered();
                ProofFailed.unless(checked == allowed, "%s passwords were checked, %d are allowed", checked, allowed);
                ProofFailed.unless(refusals.size() == 1, "refusals differ: %s", refusals);
                ProofFailed.unless(others.entered() > 0, "nobody else got in within the attack");
            }
            var late = victim.enter(second);
            ProofFailed.unless(
                    late.status() == 401, "a locked account answered %d to the right password", late.status());
        }

        /// Sends all attempts at once and brings the different texts of the refusals.
        private Set<String> attack(ProofThreads threads) throws Exception {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < ATTEMPTS; i++) {
                var server = i % 2 == 0 ? first : second;
                String wrong = "wrong password " + i;
                tasks.add(() -> {
                    var answer = server.client().signIn(view.id(), victim.login(), wrong);
                    ProofFailed.unless(
                            answer.status() == 401 || answer.status() == 503,
                            "an attempt answered %d",
                            answer.status());
                    return answer.status() == 503 ? "" : answer.text();
                });
            }
            var texts = new HashSet<>(threads.all(tasks));
            texts.remove("");
            return texts;
        }

        private double checks() throws Exception {
            return checks(first) + checks(second);
        }

        private static double checks(ServeProcess server) throws Exception {
            String text = server.client()
                    .call("GET", "/metrics", Optional.empty(), Optional.empty())
                    .text();
            Matcher found = CHECKS.matcher(text);
            double sum = 0;
            while (found.find()) {
                sum += Double.parseDouble(found.group(1));
            }
            return sum;
        }

        @Override
        public void close() throws IOException {
            second.close();
            first.close();
        }
    }

    /// How somebody beside the attack fared.
    private record Beside(int entered) {}

    /// Somebody with a password.
    private record Person(String id, String tenant, String login, String password) {
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
            var entered =
                    client.post("/v1/session", "", Map.of("tenant", view.id(), "login", login, "entryCode", code));
            ProofFailed.unless(entered.status() == 201, "the entry code answered %d", entered.status());
            var chosen =
                    client.post("/v1/password", entered.json().get("token").asString(), Map.of("password", password));
            ProofFailed.unless(chosen.status() == 200, "choosing a password answered %d", chosen.status());
            return new Person(id, view.id(), login, password);
        }

        PlainClient.Answer enter(ServeProcess server) throws Exception {
            return server.client().signIn(tenant, login, password);
        }

        /// Enters again and again; a busy server is asked again, a refusal breaks the promise.
        Beside enterUntil(AtomicBoolean over, ServeProcess server) throws Exception {
            int entered = 0;
            while (!over.get() || entered == 0) {
                var answer = enter(server);
                ProofFailed.unless(
                        answer.status() == 201 || answer.status() == 503,
                        "the right password of another account answered %d",
                        answer.status());
                entered += answer.status() == 201 ? 1 : 0;
            }
            return new Beside(entered);
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
}
