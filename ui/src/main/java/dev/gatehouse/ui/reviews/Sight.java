package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.review.DayPage;

/// What is known of the day one looks at.
sealed interface Sight {
    /// It is being read.
    record Reading() implements Sight {}

    /// The server is away, and nobody else knows.
    record Away() implements Sight {}

    /// It could not be read.
    record Failed(Fault fault) implements Sight {}

    /// It is here.
    record Here(DayPage page) implements Sight {}
}
