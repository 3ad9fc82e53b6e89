/// What sign-in reads and writes of a tenant: facts, credentials, codes, sessions, and logins nobody has.
@NullMarked
package dev.gatehouse.api.store.account;

import org.jspecify.annotations.NullMarked;
