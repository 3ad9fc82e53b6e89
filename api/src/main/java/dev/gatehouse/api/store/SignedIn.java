package dev.gatehouse.api.store;

import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;

/// A session and its person, as they are at this moment.
///
/// @param session the session, open or not
/// @param account its person
/// @param profile what a decision about them needs
public record SignedIn(SessionRow session, Account account, AccessProfile profile) {}
