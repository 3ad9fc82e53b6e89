package dev.gatehouse.api.store;

import dev.gatehouse.model.directory.Account;
import java.util.Optional;

/// An account whose facts nobody else changes before the transaction ends.
///
/// @param account with its facts and grants
/// @param phc the stored hash of its password, if there is one
public record Proven(Account account, Optional<String> phc) {}
