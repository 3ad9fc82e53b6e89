package dev.gatehouse.ui.port;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.CallPapers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys by which machines are known. Calls block.
public interface Machines {
    /// The good keys of a tenant's machines; empty: not known, for only the server knows.
    Optional<Map<MachineId, Key>> keys(TenantId tenant);

    /// Who is signed in on a machine now, by name, each once; empty: not known, for only the server knows.
    Optional<List<String>> signedIn(TenantId tenant, MachineId machine);

    /// A code with which a machine that waits can be enrolled once.
    ///
    /// @param papers what is written down with it
    Code code(TenantId tenant, MachineId machine, CallPapers papers);

    /// What this workstation itself is known as in a tenant; empty: it is not enrolled there.
    Optional<Own> own(TenantId tenant);

    /// Enrols this workstation. It is known by its key from the next sign-in on. The array is wiped.
    Own enrol(TenantId tenant, char[] code);

    /// This workstation's own passport.
    ///
    /// @param machine which machine it is
    /// @param name what that was called
    /// @param until end of its certificate, exclusive
    record Own(MachineId machine, String name, Instant until) {}

    /// A machine's key.
    ///
    /// @param enrolled since when
    /// @param until end of its certificate, exclusive
    /// @param lastSeen its last sign-in or renewal
    record Key(Instant enrolled, Instant until, Optional<Instant> lastSeen) {}

    /// A code to enrol with. Never kept, never logged.
    ///
    /// @param code in groups
    /// @param until when it runs out
    record Code(String code, Instant until) {
        @Override
        public String toString() {
            return "Code[until=" + until + "]";
        }
    }
}
