package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.port.People;
import java.time.Instant;
import java.util.List;
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
        return AccessDecider.decide(person.profile(), usual(at));
    }

    /// A program that has never come is taken to come from where it may.
    private AccessRequest usual(Instant at) {
        var usual = AccessRequest.usual(at, account().facts());
        return isUnseenProgram()
                ? network()
                        .map(block -> AccessRequest.entry(at, account().facts(), Standpoint.at(block.first())))
                        .orElse(usual)
                : usual;
    }

    /// Whether it is a program that has never come from anywhere.
    public boolean isUnseenProgram() {
        return user().service() && account().facts().lastAddress().isEmpty();
    }

    private Optional<AddressBlock> network() {
        Restrictions binding = person.profile().restrictions();
        return binding.rules().values().stream()
                .filter(AccessRule::on)
                .flatMap(rule -> rule.ways().stream())
                .flatMap(way -> way.machines().stream().flatMap(List::stream))
                .flatMap(id -> Optional.ofNullable(binding.machines().get(id)).stream())
                .filter(Machine.Network.class::isInstance)
                .map(machine -> ((Machine.Network) machine).block())
                .findFirst();
    }

    /// The name of whoever did something, if it is known.
    public Optional<String> nameOf(ActorId actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /// How one speaks of them: the first word of the name, or all of it where it is written the other way round.
    public String calledBy() {
        return user().service() ? user().name() : calledBy(user().name());
    }

    /// The first word of a name, or all of it where it is written the other way round.
    public static String calledBy(String name) {
        int space = name.strip().indexOf(' ');
        return space < 0 || name.contains(",") ? name.strip() : name.strip().substring(0, space);
    }
}
