package dev.gatehouse.ui.overview;

import dev.gatehouse.model.fault.Fault;
import java.util.Optional;

/// One part of the overview, read on its own: a source that cannot be had leaves the others as they are.
///
/// @param <T> what it holds
sealed interface Part<T> {
    /// Still being read for the first time.
    record Waiting<T>() implements Part<T> {}

    /// Read.
    record Here<T>(T value) implements Part<T> {}

    /// Cannot be had.
    record Missing<T>(Fault fault) implements Part<T> {}

    /// What it holds, if it was read.
    default Optional<T> held() {
        return this instanceof Here<T> here ? Optional.of(here.value()) : Optional.empty();
    }
}
