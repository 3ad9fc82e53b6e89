package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The way back in, with processes of their own: while the server runs and while it does not.
@Timeout(300)
class RecoverCommandTest {
    private static final List<String> PROGRAM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.gatehouse.demo.Main");
    private static final String CODE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\n";
    private static final String CHOSEN = "lantern gravel thirteen boats";

    @TempDir
    Path folder;

    /// How a command ended.
    private record Ended(int status, String out, String err) {}

    @Test
    void anAdministratorWhomARuleShutsOutComesBackWhetherTheServerRunsOrNot() throws Exception {
        Login dana;
        String rule = UUID.randomUUID().toString();
        try (ServeProcess server = start()) {
            dana = server.accounts().stream()
                    .filter(login -> login.role().equals("administrator")
                            && !login.tenant().equals("house"))
                    .findFirst()
                    .orElseThrow();
            PlainClient client = server.client();
            String token = token(client.signIn(dana.tenant(), dana.login(), dana.password()), 201);
            change(client, token, dana.tenant(), fromElsewhereOnly(rule));
            assertThat(client.get("/v1/tenants", token).status()).isEqualTo(401);
            assertThat(client.signIn(dana.tenant(), dana.login(), dana.password())
                            .text())
                    .contains("entry_refused", "machine_not_permitted");

            Ended recovered = recover(dana.tenant(), dana.login());
            assertThat(recovered.status()).as(recovered.err()).isZero();
            assertThat(recovered.out()).matches(CODE);
            assertThat(recovered.err())
                    .contains(dana.login())
                    .doesNotContain(recovered.out().strip());
            String in = enter(client, dana, recovered.out().strip());
            change(client, in, dana.tenant(), List.of(Map.of("type", "RemoveRule", "rule", rule)));
            String again = token(client.signIn(dana.tenant(), dana.login(), CHOSEN), 201);
            change(client, again, dana.tenant(), fromElsewhereOnly(rule));

            Ended unknown = recover(dana.tenant(), "nobody.of.this.name");
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.err()).contains("nobody in " + dana.tenant() + " signs in as nobody.of.this.name");
            assertThat(recover("missing", dana.login()).err()).contains("there is no tenant missing");
        }
        Ended recovered = recover(dana.tenant(), dana.login());
        assertThat(recovered.status()).as(recovered.err()).isZero();
        try (ServeProcess server = start()) {
            enter(server.client(), dana, recovered.out().strip());
        }
        try (var logs = Files.walk(folder)) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(Files.readString(log)).doesNotContain(recovered.out().strip());
            }
        }
    }

    @Test
    void whoHasNoServersFilesGetsNoCode() throws Exception {
        Ended nothing = recover("acme", "dana");
        assertThat(nothing.status()).isEqualTo(3);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("there is no " + folder.resolve("data/serve.json"));
    }

    private ServeProcess start() throws IOException {
        var serve = new ArrayList<>(PROGRAM);
        serve.add("serve");
        return ServeProcess.start(
                serve, folder.resolve("serve.log"), ServeProcess.embedded(folder.resolve("data"), 1, 10, 0));
    }

    private Ended recover(String tenant, String login) throws Exception {
        var command = new ArrayList<>(PROGRAM);
        command.addAll(
                List.of("recover", "--data", folder.resolve("data").toString(), "--tenant", tenant, "--login", login));
        Path err = folder.resolve("recover.log");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    private static String enter(PlainClient client, Login login, String code) throws IOException {
        String token = token(
                client.post(
                        "/v1/session", "", Map.of("tenant", login.tenant(), "login", login.login(), "entryCode", code)),
                201);
        return token(client.post("/v1/password", token, Map.of("password", CHOSEN)), 200);
    }

    private static String token(PlainClient.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json().get("token").asString();
    }

    private static List<Map<String, Object>> fromElsewhereOnly(String rule) {
        String network = UUID.randomUUID().toString();
        return List.of(
                Map.of(
                        "type",
                        "SetMachine",
                        "machine",
                        Map.of(
                                "id",
                                network,
                                "name",
                                "Elsewhere " + network,
                                "kind",
                                "network",
                                "network",
                                "203.0.113.0/24")),
                Map.of(
                        "type",
                        "SetRule",
                        "rule",
                        Map.of(
                                "id",
                                rule,
                                "name",
                                "Elsewhere",
                                "on",
                                true,
                                "scope",
                                Map.of("kind", "tenant"),
                                "ways",
                                List.of(Map.of("machines", List.of(network))))));
    }

    private static void change(PlainClient client, String token, String tenant, List<Map<String, Object>> changes)
            throws IOException {
        long base = client.get("/v1/tenants/" + tenant + "/users?limit=1", token)
                .json()
                .get("revision")
                .asLong();
        PlainClient.Answer answer = client.post(
                "/v1/tenants/" + tenant + "/changes",
                token,
                Map.of("base", base, "key", UUID.randomUUID().toString(), "changes", changes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
