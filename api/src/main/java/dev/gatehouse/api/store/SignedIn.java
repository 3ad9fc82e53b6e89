package dev.gatehouse.api.store;

import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.Account;

/// A session and its person, as they are at this moment.
///
/// @param session the session, open or not
/// @param account its person
/// @param gate what decides about them
public record SignedIn(SessionRow session, Account account, Gate gate) {}
