package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.ui.port.People;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Everything a screen needs to judge one person: the account, its roles, what the tenant asks, and at which revision.
///
/// @param tenant where
/// @param person whom, with roles and facts
/// @param policy what the tenant asks
/// @param revision the directory's revision that this was read at
/// @param names of those who did something to the account, as far as they are known
public record PersonFile(
        Tenant tenant, People.Person person, Policy policy, long revision, Map<ActorId, String> names) {
    /// Keeps an own copy.
    public PersonFile {
        names = Map.copyOf(names);
    }

    /// The account without its facts.
    public User user() {
        return person.account().user();
    }

    /// The account with its facts.
    public Account account() {
        return person.account();
    }

    /// The part of the directory that concerns this person, the rules that bind them among it.
    public Directory picture() {
        return new Directory(
                tenant.id(),
                revision,
                Map.of(user().id(), user()),
                person.profile().roles(),
                policy,
                person.profile().restrictions());
    }

    /// Whether they may enter at an instant, and every reason why not.
    public Decision decide(Instant at) {
        return AccessDecider.decide(
                person.profile(), AccessRequest.usual(at, account().facts()));
    }

    /// The name of whoever did something, if it is known.
    public Optional<String> nameOf(ActorId actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /// How one speaks of them: the first word of the name, or all of it where it is written the other way round.
    public String calledBy() {
        return calledBy(user().name());
    }

    /// The first word of a name, or all of it where it is written the other way round.
    public static String calledBy(String name) {
        int space = name.strip().indexOf(' ');
        return space < 0 || name.contains(",") ? name.strip() : name.strip().substring(0, space);
    }
}
