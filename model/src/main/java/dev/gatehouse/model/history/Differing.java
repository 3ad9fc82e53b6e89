package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An account, a role, a rule or something that rules name, and what is different about it in two pictures.
///
/// @param target which
/// @param before what it was called in the first; empty: it was not there
/// @param after what it was called in the second; empty: it was not there
/// @param fields field by field
public record Differing(Target target, Optional<String> before, Optional<String> after, List<FieldChange> fields) {
    /// Keeps an own copy.
    public Differing {
        fields = List.copyOf(fields);
    }

    /// What it is called, in the second picture where it is there.
    public String name() {
        return after.or(() -> before).orElse("");
    }

    /// All that differs: people, roles, then the rest, each in order of id.
    public static List<Differing> between(Directory before, Directory after) {
        var all = new ArrayList<Differing>();
        both(before.users().keySet(), after.users().keySet())
                .forEach(id -> add(
                        all,
                        new Target(ChangeActions.USER, id.toString()),
                        before.user(id).map(User::name),
                        after.user(id).map(User::name),
                        Differences.ofUser(before.user(id), after.user(id))));
        both(before.roles().keySet(), after.roles().keySet())
                .forEach(id -> add(
                        all,
                        new Target(ChangeActions.ROLE, id.toString()),
                        before.role(id).map(Role::name),
                        after.role(id).map(Role::name),
                        Differences.ofRole(before.role(id), after.role(id))));
        both(keys(before), keys(after)).forEach(key -> {
            Optional<RulePart> was = before.restrictions().find(key);
            Optional<RulePart> is = after.restrictions().find(key);
            add(
                    all,
                    new Target(
                            key.kind().wire().toLowerCase(Locale.ROOT), key.id().toString()),
                    was.map(RulePart::name),
                    is.map(RulePart::name),
                    Differences.ofPart(was.map(PartWire::encode), is.map(PartWire::encode)));
        });
        return all;
    }

    private static <T> TreeSet<T> both(Collection<T> some, Collection<T> others) {
        var all = new TreeSet<T>(some);
        all.addAll(others);
        return all;
    }

    private static List<RulePart.Key> keys(Directory directory) {
        return directory.restrictions().parts().stream().map(RulePart::key).toList();
    }

    private static void add(
            List<Differing> all,
            Target target,
            Optional<String> before,
            Optional<String> after,
            Differences differences) {
        List<FieldChange> fields = Stream.concat(differences.structural().stream(), differences.personal().stream())
                .toList();
        if (!fields.isEmpty()) {
            all.add(new Differing(target, before, after, fields));
        }
    }
}
