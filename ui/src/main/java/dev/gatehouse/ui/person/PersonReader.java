package dev.gatehouse.ui.person;

import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.port.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a person's file. Blocks.
///
/// @param people where from
public record PersonReader(People people) {
    private static final int MOST_NAMES = 4;

    /// One person's file; empty if there is no such person.
    public Optional<PersonFile> read(Tenant tenant, UserId user) {
        long revision = people.revision(tenant.id());
        return people.person(tenant.id(), user)
                .map(person -> new PersonFile(
                        tenant,
                        person,
                        people.policy(tenant.id()),
                        revision,
                        names(tenant, person.account().user())));
    }

    /// Each name is one more question, so only those that a sentence needs are asked for.
    private Map<ActorId, String> names(Tenant tenant, User user) {
        var names = new HashMap<ActorId, String>();
        Stream.concat(
                        user.disabling().map(Disabling::by).stream(),
                        user.grants().stream().map(Grant::by))
                .distinct()
                .filter(actor -> !actor.isOperator() && !actor.is(user.id()))
                .limit(MOST_NAMES)
                .forEach(actor -> actor.user()
                        .flatMap(id -> people.person(tenant.id(), id))
                        .ifPresent(
                                found -> names.put(actor, found.account().user().name())));
        return names;
    }
}
