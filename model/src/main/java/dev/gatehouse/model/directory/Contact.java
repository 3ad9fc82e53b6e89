package dev.gatehouse.model.directory;

import java.util.Optional;

/// How one reaches a person and tells them apart from another of the same name.
///
/// @param email where mail goes
/// @param phone the number on file, for a call back
/// @param employeeNumber what the company calls them
/// @param company the partner company they work for
public record Contact(
        Optional<String> email, Optional<String> phone, Optional<String> employeeNumber, Optional<String> company) {
    /// Nothing known.
    public static final Contact NONE =
            new Contact(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
