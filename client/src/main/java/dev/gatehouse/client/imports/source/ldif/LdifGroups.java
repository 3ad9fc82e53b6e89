package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The groups of a file: who they are by distinguished name, and whom they name.
final class LdifGroups {
    private final SourceBuilder builder;
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, Set<String>> ofMember = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    LdifGroups(SourceBuilder builder) {
        this.builder = builder;
    }

    /// Takes a group of the file and whom it names.
    ///
    /// @param members distinguished names, or `uid:LOGIN`
    void add(LdifEntry entry, String name, Stream<String> members) throws RowException {
        String dn = entry.dn();
        if (!builder.group(
                new SourceGroup(entry.line(), name, entry.text("description").orElse("")))) {
            left.add(dn);
            builder.notApplied(entry.line(), "another group is called " + name + ": this one is left out");
            return;
        }
        nameOf.put(dn, name);
        members.forEach(member -> key(member)
                .ifPresentOrElse(
                        key -> ofMember.computeIfAbsent(key, _ -> new TreeSet<>())
                                .add(name),
                        () -> builder.notApplied(entry.line(), "the group " + name + " names a member wrongly")));
    }

    /// The groups that name somebody.
    ///
    /// @param who a normalized distinguished name, or `uid:LOGIN`
    Set<String> naming(String who) {
        return ofMember.getOrDefault(who, Set.of());
    }

    /// The name of a group that an account says it is in; a group outside the file is called as its name begins.
    Optional<String> memberOf(String dn, long line) {
        var normal = LdifEntry.normal(dn);
        if (normal.isEmpty()) {
            builder.notApplied(line, "the name of a group is not a distinguished name");
            return Optional.empty();
        }
        if (left.contains(normal.get())) {
            return Optional.empty();
        }
        return Optional.ofNullable(nameOf.get(normal.get())).or(() -> outside(dn, normal.get(), line));
    }

    private Optional<String> outside(String dn, String normal, long line) {
        var name = LdifEntry.firstValue(dn);
        name.ifPresent(called -> {
            builder.group(new SourceGroup(line, called, ""));
            nameOf.put(normal, called);
        });
        return name;
    }

    /// Says which groups are members of others, which roles cannot be.
    void noteNesting(LdifEntry entry, String name) throws RowException {
        Set<String> parents = new TreeSet<>(naming(entry.dn()));
        entry.values("memberOf")
                .flatMap(dn -> LdifEntry.firstValue(dn).stream())
                .forEach(parents::add);
        for (String parent : parents) {
            builder.notApplied(
                    entry.at("memberOf"),
                    "the group " + name + " is a member of " + parent + ": its members do not get that role");
        }
    }

    private static Optional<String> key(String member) {
        return member.startsWith("uid:") ? Optional.of(member) : LdifEntry.normal(member);
    }
}
