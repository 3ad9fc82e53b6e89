package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// The directory as screens ask for it. Calls block.
public interface People {
    /// The people that a query finds.
    Listing<Account> list(TenantId tenant, UserQuery query);

    /// All ids that a query finds, for a selection of everything; at most 50,000.
    List<UserId> ids(TenantId tenant, UserQuery query);

    /// One person; re-read from the server when on line.
    Optional<Person> person(TenantId tenant, UserId user);

    /// Where one person is signed in now, the newest first; empty: not known, for only the server knows.
    Optional<List<SignIn>> signIns(TenantId tenant, UserId user);

    /// The good tokens of all programs, the newest first; empty: not known, for only the server knows.
    Optional<List<Token>> tokens(TenantId tenant);

    /// Why somebody could, or could not, at an instant that has passed: the server goes back through the log. Empty:
    /// it cannot be asked now.
    Optional<Explanation> explain(TenantId tenant, WhyQuery query);

    /// How many people each of the usual lists holds, and everybody.
    Counts counts(TenantId tenant);

    /// People and tickets in all tenants that this workstation has.
    List<Found> find(String text, int most);

    /// People and tickets in all tenants that the person reaches, by the server.
    List<Found> findOnServer(String text, int most);

    /// All roles of a tenant, by name.
    List<RoleRow> roles(TenantId tenant);

    /// Every permission that the tenant's roles know, and the console's.
    SortedSet<Permission> catalogue(TenantId tenant);

    /// What the tenant asks.
    Policy policy(TenantId tenant);

    /// The tenant's rules and what they name, in the local store: with all roles, and with the people to whom a rule of
    /// their own applies. Nobody else is in it.
    Directory rules(TenantId tenant);

    /// The directory's revision in the local store: the base of changes.
    long revision(TenantId tenant);

    /// One person with what a decision needs.
    ///
    /// @param account the account with its facts
    /// @param profile the account with its roles
    /// @param origin where it came from
    record Person(Account account, AccessProfile profile, Origin origin) {}

    /// Where somebody is signed in.
    ///
    /// @param address where from, if that is known
    /// @param since since when
    /// @param until until when, at the latest
    record SignIn(Optional<String> address, Instant since, Instant until) {}

    /// That a program has a good token.
    ///
    /// @param program whose
    /// @param since when it was given out
    /// @param until its end, exclusive
    record Token(UserId program, Instant since, Instant until) {}

    /// Numbers of people.
    ///
    /// @param all everybody
    /// @param lists by list
    /// @param origin where they came from
    record Counts(long all, Map<UserFilter, Long> lists, Origin origin) {}

    /// A role and how many hold it.
    ///
    /// @param role the role
    /// @param members how many hold it now
    record RoleRow(Role role, long members) {}

    /// A person found somewhere.
    ///
    /// @param tenant where
    /// @param account whom
    /// @param ticket the ticket that led to them, if one did
    record Found(Tenant tenant, Account account, Optional<String> ticket) {}
}
