package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Call;

/// Where something came from.
///
/// @param request the id of the request
/// @param address the sender's address, as text; may be empty
public record Origin(String request, String address) {
    /// Where a call came from.
    public static Origin of(Call call) {
        return new Origin(call.request(), call.address());
    }
}
