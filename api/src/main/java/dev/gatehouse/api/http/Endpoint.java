package dev.gatehouse.api.http;

/// Answers one operation.
@FunctionalInterface
public interface Endpoint {
    /// Answers a call.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException what the caller is told instead
    /// @throws ProblemException the same, with more to tell
    Answer answer(Call call);
}
