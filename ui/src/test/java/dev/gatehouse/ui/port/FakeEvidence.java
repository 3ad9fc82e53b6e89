package dev.gatehouse.ui.port;

import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Packages that are never made.
public final class FakeEvidence implements Evidence {
    private final List<EvidenceRequest> asked = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();

    /// Nobody has asked yet.
    public FakeEvidence() {}

    /// From now on none can be taken.
    public void fail(Fault why) {
        fault = Optional.of(why);
    }

    /// What was asked for, in order.
    public List<EvidenceRequest> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Taken take(TenantId tenant, EvidenceRequest request, Path to) {
        asked.add(request);
        fault.ifPresent(why -> {
            throw new FaultException(why);
        });
        return new Taken(to, 12_345, "ab".repeat(32));
    }
}
