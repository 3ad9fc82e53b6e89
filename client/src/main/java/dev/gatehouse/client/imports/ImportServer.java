package dev.gatehouse.client.imports;

import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.model.identity.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a comparison asks a server, for whoever is signed in there.
public interface ImportServer {
    /// Who is signed in.
    WhoAmI whoAmI();

    /// The tenants they reach.
    List<ReachedTenant> tenants();

    /// A whole directory, line by line.
    DirectoryAnswer directory(TenantId tenant, Consumer<DirectoryLine> consumer);

    /// A server in a session.
    static ImportServer of(GatehouseClient client, Session session) {
        return new ImportServer() {
            @Override
            public WhoAmI whoAmI() {
                return client.whoAmI(session);
            }

            @Override
            public List<ReachedTenant> tenants() {
                return client.tenants(session, false);
            }

            @Override
            public DirectoryAnswer directory(TenantId tenant, Consumer<DirectoryLine> consumer) {
                return client.directory(session, tenant, Optional.empty(), consumer);
            }
        };
    }
}
