package dev.gatehouse.model.audit;

import java.util.Optional;

/// One field before and after.
///
/// @param field which, as [dev.gatehouse.model.change.Touch] names it
/// @param before its text before; empty: there was none
/// @param after its text after; empty: there is none
public record FieldChange(String field, Optional<String> before, Optional<String> after) {}
