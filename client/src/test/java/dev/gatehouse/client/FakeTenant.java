package dev.gatehouse.client;

import com.sun.net.httpserver.HttpExchange;
import dev.gatehouse.client.imports.plan.World;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.client.remote.TestServer;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.wire.ChangeSetWire;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A tenant in memory behind a real TLS server that speaks as much of the contract as an import needs.
final class FakeTenant {
    private static final UserId IMPORTER = UserId.of("00000000-0000-4000-8000-00000000beef");
    private static final String TOKEN = "Bearer acme.token";

    private final TestServer server;
    private final List<ChangeSet> applied = new ArrayList<>();
    private Directory directory = new World().directory();
    private int breakOff;
    private int conflict;

    FakeTenant(TestServer server) {
        this.server = server;
        var permissions = new Json.Array(BuiltInRole.SECURITY_ADMINISTRATOR.permissions().stream()
                .<Json>map(permission -> new Json.Text(permission.name()))
                .toList());
        server.on(
                "POST /v1/session",
                exchange -> answer(exchange, 201, who(permissions).put("token", "acme.token")));
        server.on("GET /v1/session", exchange -> answer(exchange, 200, who(permissions)));
        server.on("DELETE /v1/session", exchange -> answer(exchange, 204, ""));
        server.on(
                "GET /v1/tenants",
                exchange -> answer(
                        exchange,
                        200,
                        new JsonBuilder()
                                .putAll(
                                        "tenants",
                                        List.of(new JsonBuilder()
                                                .put("id", "acme")
                                                .put("name", "Acme")
                                                .put("environment", "test")
                                                .put("permissions", permissions)
                                                .build()))
                                .put("time", World.NOW)));
        server.on("GET /v1/tenants/acme/directory", this::directory);
        server.on("POST /v1/tenants/acme/changes", this::changes);
    }

    Directory directory() {
        return directory;
    }

    List<ChangeSet> applied() {
        return applied;
    }

    /// Applies the next sets and breaks off before the answer.
    void breakOff(int times) {
        breakOff = times;
    }

    /// Answers the next sets with a conflict.
    void conflict(int times) {
        conflict = times;
    }

    private static JsonBuilder who(Json permissions) {
        return new JsonBuilder()
                .put("tenant", "acme")
                .put("user", IMPORTER.toString())
                .put("login", "importer")
                .put("name", "Importer")
                .put("kind", "full")
                .put("startedAt", World.NOW)
                .put("expiresAt", World.NOW.plusSeconds(3600))
                .put("permissions", permissions)
                .put("reach", "own")
                .put("time", World.NOW);
    }

    private void directory(HttpExchange exchange) throws IOException {
        List<Json> lines = new ArrayList<>();
        lines.add(new JsonBuilder()
                .put("revision", directory.revision())
                .put("facts", 0)
                .put("time", World.NOW)
                .build());
        lines.add(line("policy", PolicyWire.encode(directory.policy())));
        directory.roles().values().forEach(role -> lines.add(line("role", DirectoryWire.encode(role))));
        directory
                .users()
                .values()
                .forEach(user -> lines.add(line(
                        "user", DirectoryWire.encode(new Account(user, AccountFacts.fresh(user.id())), World.NOW))));
        directory
                .restrictions()
                .parts()
                .forEach(part -> lines.add(line(part.key().kind().wire(), PartWire.encode(part))));
        lines.add(line("end", new JsonBuilder().put("lines", lines.size()).build()));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(new String(JsonWriter.bytes(line), StandardCharsets.UTF_8))
                .append('\n'));
        answer(exchange, 200, text.toString());
    }

    private static Json line(String name, Json value) {
        return new JsonBuilder().put(name, value).build();
    }

    private void changes(HttpExchange exchange) throws IOException {
        var set = decode(server.asked().getLast().body());
        if ("dryRun=true".equals(exchange.getRequestURI().getRawQuery())) {
            answer(
                    exchange,
                    200,
                    new JsonBuilder()
                            .put("revision", directory.revision() + 1)
                            .putTexts("gain", List.of())
                            .putTexts("lose", List.of())
                            .putTexts("cutNow", List.of()));
        } else if (conflict > 0) {
            conflict--;
            answer(
                    exchange,
                    409,
                    new JsonBuilder().put("code", "conflict").put("revision", 1).putAll("conflicts", List.of()));
        } else {
            if (applied.stream().noneMatch(earlier -> earlier.key().equals(set.key()))) {
                apply(set);
            }
            if (breakOff > 0) {
                breakOff--;
                exchange.close();
                return;
            }
            answer(
                    exchange,
                    200,
                    new JsonBuilder().put("revision", directory.revision()).putAll("applied", List.of()));
        }
    }

    private void apply(ChangeSet set) {
        var stamp = new ChangeStamp(World.NOW, ActorId.person(IMPORTER), set.reason(), set.ticket());
        switch (Changes.apply(directory, set.changes(), stamp)) {
            case Applied.Done done -> {
                directory = done.directory();
                applied.add(set);
            }
            case Applied.Refused refused -> throw new IllegalStateException(refused.toString());
        }
    }

    private static ChangeSet decode(String body) {
        try {
            return ChangeSetWire.decode(JsonReader.read(body.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonSyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void answer(HttpExchange exchange, int status, JsonBuilder body) throws IOException {
        answer(exchange, status, new String(JsonWriter.bytes(body.build()), StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean signingIn = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().equals("/v1/session");
        boolean known = signingIn || TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
        TestServer.send(exchange, known ? status : 401, known ? body : "{\"code\":\"unauthenticated\",\"status\":401}");
    }
}
