package dev.gatehouse.app.remote;

import dev.gatehouse.client.answer.log.Cosignature;
import dev.gatehouse.client.answer.log.LogChecked;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import java.util.List;
import java.util.Optional;

/// A tenant's log over TLS.
record ClientLog(GatehouseClient client, Session session, TenantId tenant) implements ServerLog {
    @Override
    public List<VerifierKey> keys() {
        return client.logKeys(session, tenant);
    }

    @Override
    public byte[] checkpoint() {
        return client.checkpoint(session, tenant);
    }

    @Override
    public LogChecked check(boolean anew) {
        return client.checkLog(session, tenant, anew);
    }

    @Override
    public void cosign(VerifierKey key, SignedNote note) {
        client.cosign(session, tenant, key, note);
    }

    @Override
    public List<Cosignature> cosignatures() {
        return client.cosignatures(session, tenant);
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        return client.logTile(session, tenant, path);
    }

    @Override
    public Optional<byte[]> entries(TilePath path) {
        return client.logEntries(session, tenant, path);
    }
}
