package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A profile compiled for many questions. It holds nothing that changes; keep it as long as the profile is true.
public final class Gate {
    private final AccessProfile profile;
    private final String tzVersion;
    private final CompiledRule[] entry;
    private final List<Use> uses = new ArrayList<>();

    /// A grant and the rules on what it brings.
    ///
    /// @param grant the grant
    /// @param role its role
    /// @param rules the role's, in order of id, those that are off among them
    record Use(Grant grant, Role role, List<CompiledRule> rules) {
        boolean permits(Instant at, Standpoint from, boolean waived) {
            return grant.isValid(at) && permitted(rules, at, from, waived);
        }

        private static boolean permitted(List<CompiledRule> rules, Instant at, Standpoint from, boolean waived) {
            for (int i = 0; i < rules.size(); i++) {
                if (!rules.get(i).permits(at, from, waived)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Gate(AccessProfile profile, RuleBook book, String tzVersion) {
        this.profile = profile;
        this.tzVersion = tzVersion;
        User user = profile.user();
        entry = Stream.concat(book.tenant().stream(), book.ofUser(user.id()).stream())
                .sorted(Comparator.comparing(rule -> rule.rule().id()))
                .toArray(CompiledRule[]::new);
        for (Grant grant : user.grants()) {
            var role = profile.roles().get(grant.role());
            if (role != null) {
                uses.add(new Use(grant, role, List.copyOf(book.ofRole(role.id()))));
            }
        }
    }

    /// Compiles with the time zone data of the running Java.
    public static Gate of(AccessProfile profile) {
        return of(profile, TzData.ofJava());
    }

    /// Compiles.
    ///
    /// @param data the zones
    public static Gate of(AccessProfile profile, TzData data) {
        return new Gate(profile, new RuleBook(profile.restrictions(), data), data.version());
    }

    /// Compiles with what a whole directory's rules were compiled to.
    ///
    /// @param book of the directory that the profile is out of
    public static Gate of(AccessProfile profile, RuleBook book, TzData data) {
        return new Gate(profile, book, data.version());
    }

    /// The outcome alone, as fast as it goes: what [AccessDecider#decide(Gate, AccessRequest)] answers without
    /// the why.
    public boolean permits(AccessRequest request) {
        Instant at = request.at();
        User user = profile.user();
        if (!isGood(user, request.facts(), at)) {
            return false;
        }
        boolean waived = user.isAdmitted(at);
        for (CompiledRule rule : entry) {
            if (!rule.permits(at, request.from(), waived)) {
                return false;
            }
        }
        return request.permission().isEmpty() || brings(request.permission().get(), at, request.from(), waived);
    }

    private static boolean isGood(User user, AccountFacts facts, Instant at) {
        return !user.isDisabled()
                && !user.expiry().isOver(at)
                && !(facts.lockedUntil().isPresent()
                        && at.isBefore(facts.lockedUntil().get()))
                && !at.isBefore(user.validFrom())
                && facts.isVerified()
                && !(facts.passwordDue().isPresent()
                        && !at.isBefore(facts.passwordDue().get()));
    }

    private boolean brings(Permission permission, Instant at, Standpoint from, boolean waived) {
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            if (use.role().permissions().contains(permission) && use.permits(at, from, waived)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a grant in force brings a permission from this machine at this instant; whether the person may enter is
    /// another question.
    public boolean holds(Permission permission, Instant at, Standpoint from) {
        return brings(permission, at, from, profile.user().isAdmitted(at));
    }

    /// The roles through which a grant in force brings a permission from this machine at this instant, in order;
    /// whether the person may enter is another question.
    public List<RoleId> through(Permission permission, Instant at, Standpoint from) {
        boolean waived = profile.user().isAdmitted(at);
        return uses.stream()
                .filter(use -> use.role().permissions().contains(permission))
                .filter(use -> use.permits(at, from, waived))
                .map(use -> use.role().id())
                .toList();
    }

    /// What the grants in force bring from this machine at this instant, their roles' rules considered; whether
    /// the person may enter is another question.
    public Set<Permission> permissions(Instant at, Standpoint from) {
        boolean waived = profile.user().isAdmitted(at);
        var all = new TreeSet<Permission>();
        for (Use use : uses) {
            if (use.permits(at, from, waived)) {
                all.addAll(use.role().permissions());
            }
        }
        return all;
    }

    /// Until when a permission that is held now will be, if nothing is changed; empty: for longer than is looked ahead.
    /// Whether the person may enter is another question.
    public Optional<Instant> holdsUntil(Permission permission, Instant at, Standpoint from) {
        return RuleSignals.of(from, profile.user().admission())
                .any(usesOf(permission))
                .off(at, Next.horizon(at))
                .exactly();
    }

    /// When the account itself, rules aside, would be fine.
    static Signal account(User user, AccountFacts facts) {
        return new Signal.All(List.of(
                new Signal.Constant(!user.isDisabled() && facts.isVerified()),
                new Signal.Span(user.validFrom(), user.expiry() instanceof Expiry.At end ? end.until() : Instant.MAX),
                new Signal.Span(
                        facts.lockedUntil().orElse(Instant.MIN),
                        facts.passwordDue().orElse(Instant.MAX))));
    }

    /// The rules at the door, in order of id, those that are off among them.
    List<CompiledRule> entry() {
        return List.of(entry);
    }

    /// The grants that bring a permission, in order of role, whether in force or not.
    List<Use> usesOf(Permission permission) {
        return uses.stream()
                .filter(use -> use.role().permissions().contains(permission))
                .toList();
    }

    /// What was compiled.
    public AccessProfile profile() {
        return profile;
    }

    /// The edition of the time zone data it was compiled with.
    public String tzVersion() {
        return tzVersion;
    }
}
