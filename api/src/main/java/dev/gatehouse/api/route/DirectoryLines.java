package dev.gatehouse.api.route;

import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.RoleStore.StoredRole;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.UUID;

/// Writes a directory, or what changed of it, one object a line.
final class DirectoryLines {
    /// Stands for "from the beginning".
    static final long EVERYTHING = -1;

    private final OutputStream out;
    private long lines;

    DirectoryLines(OutputStream out) {
        this.out = out;
    }

    /// Writes what changed since a revision and a facts counter, on the one picture of the transaction.
    void write(TenantTransaction tx, long since, long facts, String rights) {
        line(new JsonBuilder()
                .put("revision", tx.revision())
                .put("facts", tx.factsCounter())
                .put("rights", rights)
                .put("time", tx.now())
                .build());
        if (tx.state().policyRevision() > since) {
            line("policy", PolicyWire.encode(tx.policy()));
        }
        if (tx.state().rolesRevision() > since) {
            roles(tx, since);
        }
        if (tx.revision() > since) {
            tx.users().changedSince(since, row -> user(tx, row, since));
        }
        if (since != EVERYTHING) {
            if (tx.factsCounter() > facts) {
                tx.facts().changedSince(facts, changed -> line("facts", DirectoryWire.encode(changed)));
            }
            if (tx.revision() > since) {
                tombstones(tx, since);
            }
        }
        line("end", new JsonBuilder().put("lines", lines).build());
    }

    private void roles(TenantTransaction tx, long since) {
        tx.roles().stored().values().stream()
                .filter(stored -> stored.revision() > since)
                .map(StoredRole::role)
                .sorted(Comparator.comparing(role -> role.id()))
                .forEach(role -> line("role", DirectoryWire.encode(role)));
    }

    private void user(TenantTransaction tx, UserRow row, long since) {
        line("user", DirectoryWire.encode(row.account(), tx.now()));
        if (since == EVERYTHING) {
            line("facts", DirectoryWire.encode(row.account().facts()));
        }
    }

    private void tombstones(TenantTransaction tx, long since) {
        for (String kind : new String[] {"user", "role"}) {
            for (UUID id : tx.removals().removedSince(kind, since)) {
                line(
                        "tombstone",
                        new JsonBuilder()
                                .put("kind", kind)
                                .put("id", id.toString())
                                .build());
            }
        }
    }

    private void line(String kind, Json.Obj content) {
        line(new JsonBuilder().put(kind, content).build());
    }

    private void line(Json.Obj object) {
        JsonWriter.write(object, out);
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
    }
}
