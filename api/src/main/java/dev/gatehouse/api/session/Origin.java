package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Call;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;

/// Where something came from.
///
/// @param request the id of the request
/// @param address the sender's address, as text; may be empty
public record Origin(String request, String address) {
    /// The machine, as far as it is known: an address that cannot be read is none.
    public Standpoint standpoint() {
        return Address.read(address).map(Standpoint::at).orElse(Standpoint.UNKNOWN);
    }

    /// Where a call came from.
    public static Origin of(Call call) {
        return new Origin(call.request(), call.address());
    }
}
