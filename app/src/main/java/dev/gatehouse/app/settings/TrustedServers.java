package dev.gatehouse.app.settings;

import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The servers this workstation trusts, in a file of its profile.
public final class TrustedServers {
    private static final int MOST = 50;

    private final PrivateJson file;

    /// In a profile.
    public TrustedServers(Path profile) {
        file = new PrivateJson(profile.resolve("servers.json"));
    }

    /// All of them, last used first.
    public synchronized List<TrustedServer> all() {
        return file.read()
                .map(in -> in.list("servers", MOST).stream()
                        .map(item -> TrustedServer.decode(JsonFields.of(item, "servers")))
                        .sorted(Comparator.comparing(TrustedServer::used).reversed())
                        .toList())
                .orElse(List.of());
    }

    /// The one that answers at an address.
    public Optional<TrustedServer> find(String url) {
        return all().stream().filter(server -> server.url().equals(url)).findFirst();
    }

    /// Trusts a server, in place of what was trusted at its address before.
    public synchronized void put(TrustedServer server) {
        List<TrustedServer> servers = new ArrayList<>();
        servers.add(server);
        all().stream().filter(other -> !other.url().equals(server.url())).forEach(servers::add);
        file.write(new JsonBuilder()
                .putAll(
                        "servers",
                        servers.stream().limit(MOST).map(TrustedServer::encode).toList())
                .build());
    }

    /// Remembers who signed in where.
    public synchronized void used(String url, String tenant, String login, Instant at) {
        find(url).ifPresent(server -> put(server.usedBy(tenant, login, at)));
    }
}
