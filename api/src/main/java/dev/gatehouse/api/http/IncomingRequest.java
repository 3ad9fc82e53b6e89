package dev.gatehouse.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an endpoint may see of a request as the network brought it.
public interface IncomingRequest {
    /// A header field, if it is there.
    Optional<String> header(String name);

    /// The query, by name, in order.
    Map<String, List<String>> query();

    /// The bytes of the body, which has to be JSON; the same whenever it is asked for.
    ///
    /// @param limit most bytes
    /// @throws dev.gatehouse.model.fault.FaultException `too_large` or `unsupported_media_type`
    byte[] body(int limit);

    /// Whether anything was sent as a body.
    boolean hasBody();
}
