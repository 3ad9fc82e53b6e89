package dev.gatehouse.app.cache.people;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.UserId;
import java.util.Map;

/// A part of a directory, with the facts of the people in it.
///
/// @param directory all roles, and the people asked for
/// @param facts by person
public record Slice(Directory directory, Map<UserId, AccountFacts> facts) {
    /// Keeps an own copy.
    public Slice {
        facts = Map.copyOf(facts);
    }

    /// What sign-in knows of a person.
    public AccountFacts facts(UserId user) {
        return facts.getOrDefault(user, AccountFacts.fresh(user));
    }
}
