package dev.gatehouse.api.route;

import dev.gatehouse.api.history.PastDirectory;
import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.api.store.DirectoryReader;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/// Writes a directory, or what changed of it, one object a line.
final class DirectoryLines implements DirectoryReader.Lines {
    private final OutputStream out;
    private final Instant at;
    private final boolean withFacts;
    private long lines;

    private DirectoryLines(OutputStream out, Instant at, boolean withFacts) {
        this.out = out;
        this.at = at;
        this.withFacts = withFacts;
    }

    /// Writes what changed since a revision and a facts counter, or everything, on the one picture of a transaction.
    ///
    /// @param since the revision; empty: everything
    /// @param facts the facts counter that was known then
    /// @param rights what the reader may read, by name
    static void write(TenantTransaction tx, Optional<Long> since, long facts, String rights, OutputStream out) {
        var lines = new DirectoryLines(out, tx.now(), since.isEmpty());
        lines.line(new JsonBuilder()
                .put("revision", tx.revision())
                .put("facts", tx.factsCounter())
                .put("rights", rights)
                .put("time", tx.now())
                .build());
        if (since.isPresent()) {
            DirectoryReader.delta(tx, since.get(), facts, lines);
        } else {
            DirectoryReader.snapshot(tx, lines);
        }
        lines.line("end", new JsonBuilder().put("lines", lines.lines).build());
    }

    /// Writes everything as it was.
    ///
    /// @param past what it was
    /// @param at the instant, at which accounts are summed up
    /// @param rights what the reader may read, by name
    static void write(TenantTransaction tx, PastDirectory past, Instant at, String rights, OutputStream out) {
        var lines = new DirectoryLines(out, at, true);
        lines.line(new JsonBuilder()
                .put("revision", past.revision())
                .put("facts", tx.factsCounter())
                .put("rights", rights)
                .put("time", tx.now())
                .put("at", at)
                .build());
        past.give(lines);
        lines.line("end", new JsonBuilder().put("lines", lines.lines).build());
    }

    @Override
    public void policy(Policy policy) {
        line("policy", PolicyWire.encode(policy));
    }

    @Override
    public void role(Role role) {
        line("role", DirectoryWire.encode(role));
    }

    @Override
    public void part(RulePart part) {
        line(part.key().kind().wire(), PartWire.encode(part));
    }

    @Override
    public void removed(RulePart.Key part) {
        tombstone(part.kind().wire(), part.id().toString());
    }

    @Override
    public void account(Account account) {
        line("user", DirectoryWire.encode(account, at));
        if (withFacts) {
            facts(account.facts());
        }
    }

    @Override
    public void facts(AccountFacts facts) {
        line("facts", DirectoryWire.encode(facts));
    }

    @Override
    public void removed(UserId user) {
        tombstone("user", user.toString());
    }

    @Override
    public void removed(RoleId role) {
        tombstone("role", role.toString());
    }

    private void tombstone(String kind, String id) {
        line("tombstone", new JsonBuilder().put("kind", kind).put("id", id).build());
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
