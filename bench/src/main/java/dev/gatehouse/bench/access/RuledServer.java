package dev.gatehouse.bench.access;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.serve.CheapPasswords;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.ChangeWire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A server with a tenant of 2,000 people, and in it somebody with many rules and an application that asks about them.
///
/// @param home the project's folder
/// @param folder its data, made anew
record RuledServer(Path home, Path folder) {
    // Before 24,000 requests the compiler is still at work on this path, and its work would be in the figure.
    private static final int WARM_EVALUATION = 30_000;
    // Everyone signs in by the same account here: more of them leave more old rows behind than its index likes.
    private static final int WARM_SIGN_IN = 12_000;
    private static final int COUNT = 3_000;
    private static final OptionalDouble EVALUATION_MS = OptionalDouble.of(0.3);
    private static final OptionalDouble SIGN_IN_MS = OptionalDouble.of(1.5);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Expiry END = new Expiry.At(Instant.parse("2040-01-01T00:00:00Z"));
    private static final String PASSWORD = "a benchmark needs a password";

    void measure(Figures figures) throws Exception {
        Folders.delete(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        CheapPasswords.mark(data);
        try (var server = ServeProcess.start(
                ServeProcess.launcher(home),
                folder.resolve("serve.log"),
                ServeProcess.embedded(data, 1, 2_000, 10_000),
                Map.of("GATEHOUSE_JAVA_OPTS", "-D" + CheapPasswords.PROPERTY + "=true"))) {
            measure(figures, server, List.of(server.pid(), postmaster(data)));
        }
    }

    private static void measure(Figures figures, ServeProcess server, List<Long> pids) throws Exception {
        var admin = server.accounts().stream()
                .filter(account -> account.role().equals("administrator")
                        && !account.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
        var client = server.steadyClient();
        var visit = new Visitor(client, admin.tenant());
        String token = visit.token(admin.login(), admin.password());
        var subject = RuledSubject.random();
        visit.change(token, subjectAndRules(subject));
        visit.enrol(token, subject.user(), "subject");
        var app = new UserId(UUID.randomUUID());
        visit.change(token, application(app));
        String asking = visit.change(
                        token,
                        List.of(new Change.IssueServiceToken(app, Instant.now().plus(A_DAY))))
                .get("applied")
                .get(0)
                .get("token")
                .asString();

        figures.say(
                "access.evaluation.cpu_ms",
                cpu(pids, WARM_EVALUATION, i -> visit.evaluate(asking, subject.user(), i % 2 == 0)),
                "ms",
                EVALUATION_MS);
        figures.say(
                "access.signin_nohash.cpu_ms",
                cpu(pids, WARM_SIGN_IN, _ -> visit.token("subject", PASSWORD)),
                "ms",
                SIGN_IN_MS);
    }

    private static List<Change> subjectAndRules(RuledSubject subject) {
        var changes = new ArrayList<Change>();
        changes.add(created(subject.user(), "subject"));
        for (RoleId role : subject.roles()) {
            var brings = Set.of(
                    role.equals(subject.roles().getFirst()) ? RuledSubject.PERMISSION : new Permission("area.verb"));
            changes.add(new Change.CreateRole(role, "Benchmark role " + role, "", brings));
            changes.add(new Change.GrantRole(subject.user(), role, Optional.empty(), Optional.empty()));
        }
        subject.parts(LocalDate.now(subject.zone())).stream()
                .map((RulePart part) -> new Change.SetPart(part))
                .forEach(changes::add);
        return changes;
    }

    private static List<Change> application(UserId app) {
        var role = new RoleId(UUID.randomUUID());
        return List.of(
                new Change.CreateServiceAccount(app, "application", "Benchmark application", Optional.empty(), END),
                new Change.CreateRole(
                        role, "Benchmark application", "", Set.of(ConsolePermission.ACCESS_EVALUATE.permission())),
                new Change.GrantRole(app, role, Optional.empty(), Optional.empty()));
    }

    private static Change created(UserId user, String login) {
        return new Change.CreateUser(user, login, "Benchmark " + login, Contact.NONE, Optional.empty(), END);
    }

    private static long postmaster(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postgresql/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static double cpu(List<Long> pids, int warm, Request request) throws IOException {
        for (int i = 0; i < warm; i++) {
            request.send(i);
        }
        double before = ProcessCpu.milliseconds(pids);
        for (int i = 0; i < COUNT; i++) {
            request.send(i);
        }
        return (ProcessCpu.milliseconds(pids) - before) / COUNT;
    }

    private interface Request {
        void send(int i) throws IOException;
    }

    /// Somebody who asks a tenant.
    private record Visitor(PlainClient client, String tenant) {
        String token(String login, String password) throws IOException {
            return required(201, client.signIn(tenant, login, password))
                    .get("token")
                    .asString();
        }

        JsonNode change(String token, List<Change> changes) throws IOException {
            long base = required(200, client.get("/v1/tenants/" + tenant + "/users?limit=1", token))
                    .get("revision")
                    .asLong();
            String all = changes.stream()
                    .map(change -> CanonicalJson.text(ChangeWire.encode(change)))
                    .collect(Collectors.joining(","));
            String body = "{\"base\":%d,\"key\":\"%s\",\"changes\":[%s]}".formatted(base, UUID.randomUUID(), all);
            return required(
                    200,
                    client.call("POST", "/v1/tenants/" + tenant + "/changes", Optional.of(token), Optional.of(body)));
        }

        /// Chooses somebody's password, with an entry code, as they would.
        void enrol(String token, UserId user, String login) throws IOException {
            JsonNode applied = change(token, List.of(new Change.IssueEntryCode(user, CodeForm.SPOKEN)))
                    .get("applied");
            String code = applied.get(0).get("code").asString();
            String entered = required(
                            201,
                            client.post("/v1/session", "", Map.of("tenant", tenant, "login", login, "entryCode", code)))
                    .get("token")
                    .asString();
            required(200, client.post("/v1/password", entered, Map.of("password", PASSWORD)));
        }

        void evaluate(String token, UserId user, boolean permitted) throws IOException {
            String from = permitted ? RuledSubject.PERMITTED : RuledSubject.REFUSED;
            JsonNode answer = required(
                    200,
                    client.post(
                            "/access/v1/" + tenant + "/evaluation",
                            token,
                            Map.of(
                                    "subject", Map.of("type", "user", "id", user.toString()),
                                    "action", Map.of("name", RuledSubject.PERMISSION.name()),
                                    "resource", Map.of("type", "claim", "id", "1"),
                                    "context", Map.of("address", from))));
            if (answer.get("decision").asBoolean() != permitted) {
                throw new IOException("the decision was the other one: " + answer);
            }
        }

        private static JsonNode required(int status, PlainClient.Answer answer) throws IOException {
            if (answer.status() != status) {
                throw new IOException(answer.status() + " " + answer.text());
            }
            return answer.json();
        }
    }
}
