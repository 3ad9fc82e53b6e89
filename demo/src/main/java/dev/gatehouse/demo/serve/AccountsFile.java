package dev.gatehouse.demo.serve;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The file that names the accounts an embedded server made, for whoever tries it out. Only its owner can read it.
final class AccountsFile {
    private AccountsFile() {}

    /// Writes it anew.
    static void write(Path file, List<Made> accounts) throws IOException {
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
            return role + " of " + tenant;
        }
    }
}
