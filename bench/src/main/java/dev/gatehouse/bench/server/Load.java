package dev.gatehouse.bench.server;

import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// One client that asks an API again and again, and reads what that costs its processes.
public final class Load {
    private static final Instant LATER = Instant.parse("2032-01-01T00:00:00Z");

    private final PlainClient client;
    private final ServeProcess.Login login;
    private final List<Long> pids;
    private String token;
    private long revision;

    /// Something a client does.
    public interface Request {
        /// Does it.
        ///
        /// @param i how often something was done before
        void send(int i) throws IOException;
    }

    /// @param server whom to ask
    /// @param pids the processes that answer
    public Load(ServeProcess server, List<Long> pids) throws Exception {
        this.pids = List.copyOf(pids);
        client = server.steadyClient();
        login = server.accounts().stream()
                .filter(account -> account.role().equals("administrator")
                        && !account.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
        token = "";
        signInAgain();
        revision = get("users?limit=1").get("revision").asLong();
    }

    /// What requests cost.
    ///
    /// @param cpu per request, milliseconds
    /// @param p99 from asking to having read the answer, milliseconds, of all but one in a hundred
    public record Cost(double cpu, double p99) {}

    /// CPU per request in milliseconds.
    ///
    /// @param warm how many go before those that are measured
    public double cpu(int warm, int count, Request request) throws IOException {
        return cost(warm, count, request).cpu();
    }

    /// What requests cost that one client sends, one after the other.
    ///
    /// @param warm how many go before those that are measured
    public Cost cost(int warm, int count, Request request) throws IOException {
        for (int i = 0; i < warm; i++) {
            request.send(i);
        }
        var took = new long[count];
        double before = ProcessCpu.milliseconds(pids);
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            request.send(warm + i);
            took[i] = System.nanoTime() - start;
        }
        double cpu = (ProcessCpu.milliseconds(pids) - before) / count;
        Arrays.sort(took);
        return new Cost(cpu, took[Math.max(0, (int) Math.ceil(count * 0.99) - 1)] / 1e6);
    }

    public void signInAgain() throws IOException {
        var answer = client.signIn(login.tenant(), login.login(), login.password());
        require(answer.status() == 201, answer);
        token = answer.json().get("token").asString();
    }

    public JsonNode get(String path) throws IOException {
        var answer = client.get("/v1/tenants/" + login.tenant() + "/" + path, token);
        require(answer.status() == 200, answer);
        return answer.json();
    }

    /// How many people the tenant has.
    public long people() throws IOException {
        var answer = client.get("/v1/tenants?counters", token);
        require(answer.status() == 200, answer);
        return answer.json().get("tenants").get(0).get("counters").get("people").asLong();
    }

    /// The cursor after some pages.
    public String deep(String path, int pages) throws IOException {
        String cursor = get(path).get("next").asString();
        for (int i = 1; i < pages; i++) {
            cursor = get(path + "&cursor=" + cursor).get("next").asString();
        }
        return cursor;
    }

    /// Gives an account another end than it has: no revision comes twice, in this run or another.
    public void extend(String user) throws IOException {
        String until = LATER.plusSeconds(revision).toString();
        change(List.of(Map.of("type", "ExtendExpiry", "user", user, "until", until)));
    }

    /// CPU of a set that brings in people, for each of them, in milliseconds. They are taken away again: the next run
    /// finds the tenant as large as this one did.
    public double importOf(int users) throws IOException {
        var create = new ArrayList<Map<String, String>>();
        var remove = new ArrayList<Map<String, String>>();
        for (int i = 0; i < users; i++) {
            String id = UUID.randomUUID().toString();
            create.add(Map.of(
                    "type",
                    "CreateUser",
                    "user",
                    id,
                    "login",
                    "import-" + id,
                    "name",
                    "Imported " + i,
                    "email",
                    id + "@import.example",
                    "expiresAt",
                    "2030-01-01T00:00:00Z"));
            remove.add(Map.of("type", "RemoveUser", "user", id));
        }
        double before = ProcessCpu.milliseconds(pids);
        change(create);
        double spent = ProcessCpu.milliseconds(pids) - before;
        change(remove);
        return spent / users;
    }

    private void change(List<Map<String, String>> changes) throws IOException {
        var answer = client.post(
                "/v1/tenants/" + login.tenant() + "/changes",
                token,
                Map.of("base", revision, "key", UUID.randomUUID().toString(), "changes", changes));
        require(answer.status() == 200, answer);
        revision = answer.json().get("revision").asLong();
    }

    private static void require(boolean holds, PlainClient.Answer answer) throws IOException {
        if (!holds) {
            throw new IOException(answer.status() + " " + answer.text());
        }
    }
}
