package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.tls.ShownPassport;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import java.util.Optional;

/// Where something came from.
///
/// @param request the id of the request
/// @param address the sender's address, as text; may be empty
/// @param passport the key that the sender's machine proved to have
public record Origin(String request, String address, Optional<Thumbprint> passport) {
    /// The machine, as far as it is known: an address that cannot be read is none.
    public Standpoint standpoint() {
        return new Standpoint(Address.read(address), passport);
    }

    /// Where a call came from.
    public static Origin of(Call call) {
        return new Origin(call.request(), call.address(), call.passport().map(ShownPassport::thumbprint));
    }
}
