package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One account of a tenant. What changes at sign-in lies beside it, in [AccountFacts].
///
/// @param id opaque, for ever
/// @param login what is typed at sign-in; unique in the tenant by [#loginKey]
/// @param name the person's name
/// @param contact how one reaches them
/// @param created when, UTC
/// @param disabling present while switched off
/// @param validFrom first instant of validity, UTC
/// @param expiry its end
/// @param grants roles held, in order of role id
/// @param admission present if they were let in outside their hours, even if that is over
/// @param service whether it is a service account: a program, which has tokens and no password
public record User(
        UserId id,
        String login,
        String name,
        Contact contact,
        Instant created,
        Optional<Disabling> disabling,
        Instant validFrom,
        Expiry expiry,
        List<Grant> grants,
        Optional<Admission> admission,
        boolean service) {
    /// Puts the grants in their order.
    public User {
        grants = grants.stream().sorted(Comparator.comparing(Grant::role)).toList();
    }

    /// An account that nobody let in outside their hours.
    public User(
            UserId id,
            String login,
            String name,
            Contact contact,
            Instant created,
            Optional<Disabling> disabling,
            Instant validFrom,
            Expiry expiry,
            List<Grant> grants) {
        this(id, login, name, contact, created, disabling, validFrom, expiry, grants, Optional.empty(), false);
    }

    /// What makes two logins the same: compatibility form, lower case (Unicode NFKC).
    public static String loginKey(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// The grant of this role, if held.
    public Optional<Grant> grant(RoleId role) {
        return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
    }

    /// Whether switched off.
    public boolean isDisabled() {
        return disabling.isPresent();
    }

    /// This account with another login and name.
    public User named(String newLogin, String newName) {
        return new User(
                id, newLogin, newName, contact, created, disabling, validFrom, expiry, grants, admission, service);
    }

    /// This account with other contact details.
    public User reachedBy(Contact other) {
        return new User(id, login, name, other, created, disabling, validFrom, expiry, grants, admission, service);
    }

    /// This account switched off or on.
    public User withDisabling(Optional<Disabling> other) {
        return new User(id, login, name, contact, created, other, validFrom, expiry, grants, admission, service);
    }

    /// This account with another validity.
    public User valid(Instant from, Expiry until) {
        return new User(id, login, name, contact, created, disabling, from, until, grants, admission, service);
    }

    /// This account with other grants.
    public User holding(List<Grant> others) {
        return new User(id, login, name, contact, created, disabling, validFrom, expiry, others, admission, service);
    }

    /// This account as one of a program.
    public User asService() {
        return new User(id, login, name, contact, created, disabling, validFrom, expiry, grants, admission, true);
    }

    /// Whether their hours are waived at this instant.
    public boolean isAdmitted(Instant at) {
        return admission.isPresent() && admission.get().isValid(at);
    }

    /// This account let in outside its hours, or no longer.
    public User admitted(Optional<Admission> other) {
        return new User(id, login, name, contact, created, disabling, validFrom, expiry, grants, other, service);
    }
}
