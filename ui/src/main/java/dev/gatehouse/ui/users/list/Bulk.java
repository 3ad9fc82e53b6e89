package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes one proposal out of a change of many people. The set of people is fixed here; who matches later is untouched.
/// Blocks.
///
/// @param people where the people come from
/// @param words the reader's language
/// @param now the server's time
public record Bulk(People people, Words words, Instant now) {
    private static final int PAGE = 512;

    /// What is done to each.
    public sealed interface Action {}

    /// A later end, counted for each from the later of now and the present end.
    ///
    /// @param days how many
    public record Extend(int days) implements Action {}

    /// Switches off.
    public record Disable() implements Action {}

    /// Switches on.
    public record Enable() implements Action {}

    /// Ends locks.
    public record Unlock() implements Action {}

    /// Gives a role.
    ///
    /// @param role which
    /// @param until its end; empty: as long as the account
    public record Grant(Role role, Optional<Instant> until) implements Action {}

    /// The proposal; empty if there is nobody it would change.
    ///
    /// @param listing the answer that the people were chosen from
    /// @param chosen whether a person is chosen
    public Optional<Proposal> propose(
            Tenant tenant, Listing<Account> listing, Predicate<UserId> chosen, Action action) {
        var users = new HashMap<UserId, User>();
        var changes = new ArrayList<Change>();
        for (Account account : accounts(listing, chosen)) {
            change(account, action).ifPresent(change -> {
                users.put(account.user().id(), account.user());
                changes.add(change);
            });
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var known = new Directory(
                tenant.id(), people.revision(tenant.id()), users, roles(tenant), people.policy(tenant.id()));
        var proposal =
                Proposal.each(tenant, verb(action, changes.size()), done(action, changes.size()), changes, known);
        return Optional.of(action instanceof Disable ? proposal.withReason() : proposal);
    }

    private static List<Account> accounts(Listing<Account> listing, Predicate<UserId> chosen) {
        var found = new ArrayList<Account>();
        for (long start = 0; start < listing.size() && found.size() < Bounds.CHANGES; start += PAGE) {
            listing.rows(start, PAGE).stream()
                    .filter(account -> chosen.test(account.user().id()))
                    .limit((long) Bounds.CHANGES - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private Map<RoleId, Role> roles(Tenant tenant) {
        var roles = new HashMap<RoleId, Role>();
        people.roles(tenant.id()).forEach(row -> roles.put(row.role().id(), row.role()));
        return roles;
    }

    private Optional<Change> change(Account account, Action action) {
        User user = account.user();
        return switch (action) {
            case Extend extend ->
                user.expiry().end().map(end -> new Change.ExtendExpiry(user.id(), new Expiry.At(later(end, extend))));
            case Disable _ -> user.isDisabled() ? Optional.empty() : Optional.of(new Change.DisableUser(user.id()));
            case Enable _ -> user.isDisabled() ? Optional.of(new Change.EnableUser(user.id())) : Optional.empty();
            case Unlock _ ->
                account.facts().isLocked(now) ? Optional.of(new Change.Unlock(user.id())) : Optional.empty();
            case Grant grant ->
                user.grant(grant.role().id())
                                .filter(held -> held.until().equals(grant.until()) && held.isValid(now))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new Change.GrantRole(user.id(), grant.role().id(), Optional.empty(), grant.until()));
        };
    }

    private Instant later(Instant end, Extend by) {
        Instant from = end.isAfter(now) ? end : now;
        return from.plus(Duration.ofDays(by.days())).truncatedTo(ChronoUnit.MINUTES);
    }

    private String verb(Action action, int count) {
        return switch (action) {
            case Extend extend -> words.text("users.bulk.extend", count, extend.days());
            case Disable _ -> words.text("users.bulk.disable", count);
            case Enable _ -> words.text("users.bulk.enable", count);
            case Unlock _ -> words.text("users.bulk.unlock", count);
            case Grant grant ->
                words.text("users.bulk.grant", count, grant.role().name());
        };
    }

    private String done(Action action, int count) {
        return switch (action) {
            case Extend extend -> words.text("users.bulk.extended", count, extend.days());
            case Disable _ -> words.text("users.bulk.disabled", count);
            case Enable _ -> words.text("users.bulk.enabled", count);
            case Unlock _ -> words.text("users.bulk.unlocked", count);
            case Grant grant ->
                words.text("users.bulk.granted", count, grant.role().name());
        };
    }
}
