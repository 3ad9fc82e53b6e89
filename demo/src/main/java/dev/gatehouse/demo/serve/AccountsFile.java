package dev.gatehouse.demo.serve;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file that names the accounts an embedded server made, for whoever tries it out. Only its owner can read it.
final class AccountsFile {
    private static final int MOST = 10_000;
    private static final int LONGEST = 200;

    private AccountsFile() {}

    /// Adds accounts to those that it names, or makes it. Whose password was made again has only the new one.
    static void add(Path file, List<Made> accounts) throws IOException {
        Map<String, Made> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            read(file).forEach(made -> all.put(made.toString(), made));
        }
        accounts.forEach(made -> all.put(made.toString(), made));
        write(file, all.values());
    }

    private static List<Made> read(Path file) throws IOException {
        return JsonFields.of(JsonReader.read(PrivateFiles.read(file)), "accounts").list("accounts", MOST).stream()
                .map(one -> JsonFields.of(one, "accounts"))
                .map(one -> new Made(
                        one.text("role", LONGEST),
                        one.text("tenant", LONGEST),
                        one.text("login", LONGEST),
                        one.text("password", LONGEST)))
                .toList();
    }

    private static void write(Path file, Collection<Made> accounts) throws IOException {
        var all = accounts.stream()
                .<Json>map(account -> new JsonBuilder()
                        .put("role", account.role())
                        .put("tenant", account.tenant())
                        .put("login", account.login())
                        .put("password", account.password())
                        .build())
                .toList();
        var text = CanonicalJson.text(new JsonBuilder().putAll("accounts", all).build());
        PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// An account and its password.
    ///
    /// @param role `administrator`, `auditor` or `helpdesk`
    /// @param tenant where
    /// @param login what one types
    /// @param password what one types then
    record Made(String role, String tenant, String login, String password) {
        @Override
        public String toString() {
            return login + " of " + tenant;
        }
    }
}
