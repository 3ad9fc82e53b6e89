package dev.gatehouse.app.imports;

import dev.gatehouse.app.remote.Server;
import dev.gatehouse.client.export.TrailFile;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.port.files.TrailFiles;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The trail in files, as the command `export` writes them.
public final class TrailFileAnswers implements TrailFiles {
    private final Supplier<Server> server;

    /// @param server of the session that is open; throws if there is none
    public TrailFileAnswers(Supplier<Server> server) {
        this.server = server;
    }

    @Override
    public Taken take(TenantId tenant, EventQuery query, TrailFormat format, Path to) {
        Server open = server.get();
        TrailFile taken = TrailFile.write(to, format, out -> open.export(tenant, query, format, out));
        return new Taken(String.valueOf(taken.file().getFileName()), taken.events(), taken.sha256());
    }
}
