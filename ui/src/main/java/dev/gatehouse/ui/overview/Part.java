package dev.gatehouse.ui.overview;

import dev.gatehouse.model.fault.Fault;
import java.util.Optional;
import java.util.function.Function;

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
    default Optional<T> value() {
        return this instanceof Here<T> here ? Optional.of(here.value()) : Optional.empty();
    }

    /// This part with something made of what it holds.
    default <R> Part<R> map(Function<T, R> function) {
        return switch (this) {
            case Waiting<T> _ -> new Waiting<>();
            case Here<T> here -> new Here<>(function.apply(here.value()));
            case Missing<T> missing -> new Missing<>(missing.fault());
        };
    }
}
