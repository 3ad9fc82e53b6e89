package dev.gatehouse.client.http;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.json.Json;
import java.util.Optional;

/// The server refused and said why. Callers of this package turn it into what their callers expect.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;
    private final transient Optional<Json> document;

    ProblemException(Fault fault, Optional<Json> document) {
        super(fault.code().wire());
        this.fault = fault;
        this.document = document;
    }

    /// What failed.
    public Fault fault() {
        return fault;
    }

    /// The problem document as it came.
    public Optional<Json> document() {
        return document;
    }
}
