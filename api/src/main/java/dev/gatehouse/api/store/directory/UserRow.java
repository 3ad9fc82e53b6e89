package dev.gatehouse.api.store.directory;

import dev.gatehouse.model.directory.Account;

/// An account as it is stored.
///
/// @param account the account with its facts
/// @param revision the last one that changed it
public record UserRow(Account account, long revision) {}
