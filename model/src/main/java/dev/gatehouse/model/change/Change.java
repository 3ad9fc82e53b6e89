package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.rule.RulePart;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One thing to change. Whoever wants something changed, a person, an import, an undo, says it in these words.
public sealed interface Change {
    /// The wire name of the kind, for example `ExtendExpiry`; it is also the action that the log names.
    default String type() {
        return getClass().getSimpleName();
    }

    /// A change to one account.
    sealed interface OfUser extends Change {
        /// Whose.
        UserId user();
    }

    /// A change to one role.
    sealed interface OfRole extends Change {
        /// Which.
        RoleId role();
    }

    /// A change to one thing that restrictions are made of.
    sealed interface OfPart extends Change {
        /// Which.
        RulePart.Key part();
    }

    /// A rule, or something that rules name, new or in place of the one there is.
    ///
    /// @param content what it shall be
    record SetPart(RulePart content) implements OfPart {
        private static final String VERB = "Set";

        @Override
        public RulePart.Key part() {
            return content.key();
        }

        /// `SetRule`, `SetTimeBand` …
        @Override
        public String type() {
            return type(part().kind());
        }

        /// The name of such a change of a kind.
        public static String type(RulePart.Kind kind) {
            return VERB + kind.inChanges();
        }
    }

    /// Takes away a rule, or something that no rule names any more.
    ///
    /// @param part which
    record RemovePart(RulePart.Key part) implements OfPart {
        private static final String VERB = "Remove";

        /// `RemoveRule`, `RemoveTimeBand` …
        @Override
        public String type() {
            return type(part.kind());
        }

        /// The name of such a change of a kind.
        public static String type(RulePart.Kind kind) {
            return VERB + kind.inChanges();
        }
    }

    /// Takes the key from a machine for good, and ends the sign-ins made with it: the machine waits to be enrolled
    /// anew, with another key.
    ///
    /// @param machine which
    record RevokePassport(MachineId machine) implements OfPart {
        @Override
        public RulePart.Key part() {
            return new RulePart.Key(RulePart.Kind.MACHINE, machine.value());
        }
    }

    /// A new account. It is unverified and holds nothing.
    ///
    /// @param user its id, chosen by the sender
    /// @param login what is typed at sign-in
    /// @param name the person's name
    /// @param contact how one reaches them
    /// @param validFrom first instant of validity; empty: now
    /// @param expiry end of validity
    record CreateUser(
            UserId user, String login, String name, Contact contact, Optional<Instant> validFrom, Expiry expiry)
            implements OfUser {}

    /// A new account of a program: it has tokens and no password. It holds nothing.
    ///
    /// @param user its id, chosen by the sender
    /// @param login what it is called at the door; nobody signs in with it
    /// @param name what it is
    /// @param validFrom first instant of validity; empty: now
    /// @param expiry end of validity
    record CreateServiceAccount(UserId user, String login, String name, Optional<Instant> validFrom, Expiry expiry)
            implements OfUser {}

    /// Gives out a token of a service account, shown once. Those given out before are good for a day more.
    ///
    /// @param user which account
    /// @param until the token's end, exclusive, at most [IssueServiceToken#LONGEST_TOKEN] from now
    record IssueServiceToken(UserId user, Instant until) implements OfUser {
        /// No token is good for longer.
        public static final Duration LONGEST_TOKEN = Duration.ofDays(366);
        /// How long earlier tokens stay good: time enough to put the new one in their place.
        public static final Duration OVERLAP = Duration.ofDays(1);
    }

    /// Takes away an account that nobody ever entered; the inverse of its creation.
    ///
    /// @param user whose
    record RemoveUser(UserId user) implements OfUser {}

    /// Other texts in some fields of an account.
    ///
    /// @param user whose
    /// @param set the fields to set; an empty text clears an optional one
    record EditUser(UserId user, Map<UserField, String> set) implements OfUser {
        /// Keeps an own copy, in the fields' order.
        public EditUser {
            set = java.util.Collections.unmodifiableMap(new TreeMap<>(set));
        }
    }

    /// Another beginning of validity.
    ///
    /// @param user whose
    /// @param from first instant
    record SetValidFrom(UserId user, Instant from) implements OfUser {}

    /// Another end of validity, later or earlier.
    ///
    /// @param user whose
    /// @param expiry the new end
    record ExtendExpiry(UserId user, Expiry expiry) implements OfUser {}

    /// Switches an account off; the set's reason is kept with it.
    ///
    /// @param user whose
    record DisableUser(UserId user) implements OfUser {}

    /// Switches an account on again.
    ///
    /// @param user whose
    record EnableUser(UserId user) implements OfUser {}

    /// Ends a lock and forgets the wrong passwords.
    ///
    /// @param user whose
    record Unlock(UserId user) implements OfUser {}

    /// Gives out a code to enter with once and choose a password; ends the person's sessions.
    ///
    /// @param user whose
    /// @param form how it will reach them
    record IssueEntryCode(UserId user, CodeForm form) implements OfUser {}

    /// Ends all the person's sessions.
    ///
    /// @param user whose
    record EndSessions(UserId user) implements OfUser {}

    /// Lets a person in outside their hours for a while, or no longer. It waives hours and nothing else: never a
    /// machine, never an expiry.
    ///
    /// @param user whom
    /// @param until the end, exclusive, at most [dev.gatehouse.model.directory.Admission#LONGEST] from now;
    ///     empty: what was given ends at once
    record AdmitUntil(UserId user, Optional<Instant> until) implements OfUser {}

    /// Gives a role, or gives it another validity.
    ///
    /// @param user to whom
    /// @param role which
    /// @param from first instant; empty: now
    /// @param until end, exclusive; empty: as long as the account
    record GrantRole(UserId user, RoleId role, Optional<Instant> from, Optional<Instant> until)
            implements OfUser, OfRole {}

    /// Takes a role away.
    ///
    /// @param user from whom
    /// @param role which
    record RevokeRole(UserId user, RoleId role) implements OfUser, OfRole {}

    /// A new role, held by nobody.
    ///
    /// @param role its id, chosen by the sender
    /// @param name unique in the tenant
    /// @param description what it is for; may be empty
    /// @param permissions what it brings
    record CreateRole(RoleId role, String name, String description, Set<Permission> permissions) implements OfRole {
        /// Keeps an own copy.
        public CreateRole {
            permissions = Set.copyOf(permissions);
        }
    }

    /// Another name or description, permissions more or less.
    ///
    /// @param role which
    /// @param name the new name, if it is to change
    /// @param description the new description, if it is to change
    /// @param add permissions it shall bring too
    /// @param remove permissions it shall no longer bring
    record EditRole(
            RoleId role,
            Optional<String> name,
            Optional<String> description,
            Set<Permission> add,
            Set<Permission> remove)
            implements OfRole {
        /// Keeps own copies.
        public EditRole {
            add = Set.copyOf(add);
            remove = Set.copyOf(remove);
        }
    }

    /// Takes a role away for good, and from everybody who holds it.
    ///
    /// @param role which
    record DeleteRole(RoleId role) implements OfRole {}
}
