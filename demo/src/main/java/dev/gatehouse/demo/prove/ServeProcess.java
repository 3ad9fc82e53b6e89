package dev.gatehouse.demo.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An API started by the launcher as its users start it, in a process of its own.
public final class ServeProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final JsonNode ready;

    private ServeProcess(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    /// The command as users give it: the launcher in the project's folder.
    public static List<String> launcher(Path home) {
        return List.of(home.resolve("gatehouse").toString(), "serve");
    }

    /// The arguments for an API on PostgreSQL of its own, with synthetic tenants, on whatever port is free.
    ///
    /// @param data where it keeps everything
    /// @param users of each tenant
    /// @param events of each tenant
    public static List<String> embedded(Path data, int tenants, int users, int events) {
        return List.of(
                "--embedded",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--tenants",
                Integer.toString(tenants),
                "--users",
                Integer.toString(users),
                "--events",
                Integer.toString(events));
    }

    /// Starts an API and waits for its line.
    ///
    /// @param serve the command, up to and with `serve`
    /// @param log where its standard error goes
    /// @param arguments after `serve`
    public static ServeProcess start(List<String> serve, Path log, List<String> arguments) throws IOException {
        return start(serve, log, arguments, Map.of());
    }

    /// The same, with more in its environment.
    public static ServeProcess start(
            List<String> serve, Path log, List<String> arguments, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(serve);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the API did not become ready; see " + log);
        }
        return new ServeProcess(process, JSON.readTree(line));
    }

    /// Where it answers.
    public URI url() {
        return URI.create(ready.get("url").asString());
    }

    /// Its CA certificate, PEM.
    public Path authority() {
        return Path.of(ready.get("ca").asString());
    }

    /// The line it said when it was ready.
    public JsonNode ready() {
        return ready;
    }

    /// A client of it, with a connection for each request.
    public PlainClient client() throws Exception {
        return new PlainClient(url(), authority());
    }

    /// A client of it whose connections are used again.
    public PlainClient steadyClient() throws Exception {
        return PlainClient.keepingAlive(url(), authority());
    }

    /// The accounts it made.
    public List<Login> accounts() throws IOException {
        return logins(Path.of(ready.get("accounts").asString()));
    }

    /// The accounts that an accounts file names.
    public static List<Login> logins(Path accounts) throws IOException {
        var logins = new ArrayList<Login>();
        for (JsonNode account : JSON.readTree(Files.readString(accounts)).get("accounts")) {
            logins.add(new Login(
                    account.get("role").asString(),
                    account.get("tenant").asString(),
                    account.get("login").asString(),
                    account.get("password").asString()));
        }
        return logins;
    }

    /// Its process id, as it says itself.
    public long pid() {
        return ready.get("pid").asLong();
    }

    /// Ends a process at once, as `kill -9` does, and waits until it is gone.
    public static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    /// Sees to it that it is gone, killed or not.
    public void end() throws IOException {
        if (process.isAlive()) {
            close();
        }
    }

    /// Asks it to end and waits for it.
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw new IOException("the API did not end when asked", e);
        }
    }

    /// Somebody who can sign in.
    ///
    /// @param role `administrator`, `auditor` or `helpdesk`
    /// @param tenant where
    /// @param login what they type
    /// @param password what they type then
    public record Login(String role, String tenant, String login, String password) {
        @Override
        public String toString() {
            return role + " of " + tenant;
        }
    }
}
