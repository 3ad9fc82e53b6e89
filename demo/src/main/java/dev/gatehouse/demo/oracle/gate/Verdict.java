package dev.gatehouse.demo.oracle.gate;

/// What a call should come to.
public sealed interface Verdict {
    /// The operation itself answers, whatever that be.
    record LetIn() implements Verdict {}

    /// The call gets no further.
    ///
    /// @param status of HTTP
    /// @param code of the problem
    record Refused(int status, String code) implements Verdict {}
}
