package dev.gatehouse.app.query;

import dev.gatehouse.app.files.WholeFile;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.app.witness.EventProver;
import dev.gatehouse.app.witness.SeenLog;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.port.log.EventProofs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// Proves single events on demand, and writes what was proved into files.
public final class ProofAnswers implements EventProofs {
    /// As many events may bear one time, at most, as are looked through for one.
    private static final int AROUND = 50;

    private final CurrentVisit current;

    /// For the current stay.
    public ProofAnswers(CurrentVisit current) {
        this.current = current;
    }

    @Override
    public Answer prove(TenantId tenant, AuditEvent event) {
        Visit.Online online = current.required().required();
        Optional<SeenLog> seen = online.sync().seen(tenant);
        OptionalLong index = place(online.server(), tenant, event);
        if (seen.isEmpty()
                || index.isEmpty()
                || index.getAsLong() >= seen.get().checkpoint().size()) {
            return new NotYet();
        }
        return EventProver.proved(online.server().log(tenant), seen.get(), index.getAsLong(), event);
    }

    /// An event that was read as soon as it was written had no place then.
    private static OptionalLong place(Server server, TenantId tenant, AuditEvent event) {
        if (event.index().isPresent()) {
            return event.index();
        }
        return server
                .eventsBefore(tenant, EventQuery.ALL, event.time().plus(1, ChronoUnit.MICROS), AROUND)
                .events()
                .stream()
                .filter(found -> found.id().equals(event.id()))
                .map(AuditEvent::index)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    @Override
    public void save(Proved proof, Path to) {
        WholeFile.write(to, proof.text().getBytes(StandardCharsets.UTF_8));
    }
}
