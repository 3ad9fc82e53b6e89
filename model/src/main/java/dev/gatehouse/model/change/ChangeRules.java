package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.Liftable;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may ask for which change. The server asks before it applies; the console asks before it offers.
///
/// @param author who asks
/// @param directory the picture before, or the part of it that the set names, with the roles of everybody named
/// @param now the server's time
public record ChangeRules(Author author, Directory directory, Instant now) {
    /// Why a whole set is refused, at the first change that is; empty if it is permitted.
    public Optional<Applied.Refused> judge(ChangeSet set) {
        for (int i = 0; i < set.changes().size(); i++) {
            var fault = judge(set.changes().get(i), set);
            if (fault.isPresent()) {
                return Optional.of(new Applied.Refused(i, fault.get()));
            }
        }
        return Optional.empty();
    }

    /// Why one change of a set is refused; empty if it is permitted.
    public Optional<Fault> judge(Change change, ChangeSet set) {
        return judge(change).or(() -> needsPapers(change) ? papers(set) : Optional.empty());
    }

    /// Why one change is refused, ticket and caller check aside; empty if it is permitted.
    public Optional<Fault> judge(Change change) {
        return permission(change).or(() -> own(change)).or(() -> rank(change));
    }

    /// Whether this change, by this author, is a helpdesk change: it needs what the policy asks of the helpdesk.
    public boolean needsPapers(Change change) {
        return switch (change) {
            case Change.ExtendExpiry _, Change.Unlock _, Change.EnableUser _, Change.IssueEntryCode _ ->
                !author.holds(ConsolePermission.USERS_WRITE);
            case Change.AdmitUntil _ -> !author.holds(ConsolePermission.ACCESS_WRITE);
            case Change.OfUser _, Change.OfRole _, Change.OfPart _ -> false;
        };
    }

    /// Whether a code with which a machine is enrolled, given out by this author, needs what the policy asks of the
    /// helpdesk.
    public static boolean needsPapersToEnrol(Author author) {
        return !author.holds(ConsolePermission.MACHINES_WRITE);
    }

    private Optional<Fault> papers(ChangeSet set) {
        return new CallPapers(set.ticket(), set.callerCheck()).missing(directory.policy());
    }

    private Optional<Fault> permission(Change change) {
        return switch (change) {
            case Change.CreateUser _, Change.RemoveUser _, Change.EditUser _ -> needs(ConsolePermission.USERS_WRITE);
            case Change.CreateServiceAccount _, Change.IssueServiceToken _ -> needs(ConsolePermission.USERS_WRITE);
            case Change.SetValidFrom _, Change.DisableUser _ -> needs(ConsolePermission.USERS_WRITE);
            case Change.ExtendExpiry extend -> writeOr(Liftable.EXPIRED).or(() -> withinReach(extend));
            case Change.Unlock _ -> writeOr(Liftable.LOCKED);
            case Change.EnableUser _ -> writeOr(Liftable.DISABLED);
            case Change.IssueEntryCode _ -> needs(ConsolePermission.USERS_RESET).or(() -> writeOr(Liftable.PASSWORD));
            case Change.AdmitUntil _ -> holdsOrMayLift(ConsolePermission.ACCESS_WRITE, Liftable.HOURS);
            case Change.EndSessions _ -> needs(ConsolePermission.SESSIONS_END);
            case Change.GrantRole _, Change.RevokeRole _ -> needs(ConsolePermission.ROLES_WRITE);
            case Change.CreateRole _, Change.EditRole _, Change.DeleteRole _ -> needs(ConsolePermission.ROLES_WRITE);
            case Change.RevokePassport _ -> needs(ConsolePermission.MACHINES_ENROL);
            case Change.OfPart ofPart -> needs(writes(ofPart.part().kind()));
        };
    }

    private static ConsolePermission writes(RulePart.Kind kind) {
        return switch (kind) {
            case RULE, TIME_BAND, CALENDAR -> ConsolePermission.ACCESS_WRITE;
            case MACHINE, MACHINE_GROUP -> ConsolePermission.MACHINES_WRITE;
        };
    }

    private Optional<Fault> needs(ConsolePermission permission) {
        return author.holds(permission)
                ? Optional.empty()
                : Optional.of(Fault.of(FaultCode.FORBIDDEN, "permission", permission.permission()));
    }

    private Optional<Fault> writeOr(Liftable thing) {
        return holdsOrMayLift(ConsolePermission.USERS_WRITE, thing);
    }

    private Optional<Fault> holdsOrMayLift(ConsolePermission permission, Liftable thing) {
        if (author.holds(permission)) {
            return Optional.empty();
        }
        return needs(ConsolePermission.USERS_RESET)
                .or(() -> directory.policy().mayLift().contains(thing)
                        ? Optional.empty()
                        : Optional.of(Fault.of(FaultCode.NOT_LIFTABLE, "what", thing.wire())));
    }

    private Optional<Fault> withinReach(Change.ExtendExpiry extend) {
        if (author.holds(ConsolePermission.USERS_WRITE)) {
            return Optional.empty();
        }
        Optional<Instant> present =
                directory.user(extend.user()).flatMap(user -> user.expiry().end());
        Instant furthest = directory.policy().furthestExtension(now, present.orElse(now));
        return extend.expiry() instanceof Expiry.At at && !at.until().isAfter(furthest)
                ? Optional.empty()
                : Optional.of(Fault.of(FaultCode.EXTENSION_TOO_LONG, "furthest", furthest));
    }

    private Optional<Fault> own(Change change) {
        var self = author.self().map(User::id);
        boolean touchesOwn = switch (change) {
            case Change.GrantRole _, Change.RevokeRole _, Change.ExtendExpiry _, Change.SetValidFrom _ -> true;
            case Change.DisableUser _, Change.EnableUser _, Change.RemoveUser _, Change.AdmitUntil _ -> true;
            case Change.OfUser _ -> false;
            case Change.OfRole ofRole ->
                author.self().flatMap(user -> user.grant(ofRole.role())).isPresent();
            // It takes away and never gives: whoever loses a machine of their own says so at once.
            case Change.RevokePassport _ -> false;
            case Change.OfPart ofPart -> !author.mending() && scopes(ofPart).anyMatch(this::isOwn);
        };
        boolean isSelf = switch (change) {
            case Change.OfUser ofUser -> self.filter(ofUser.user()::equals).isPresent();
            case Change.OfRole _, Change.OfPart _ -> true;
        };
        return touchesOwn && isSelf ? Optional.of(Fault.of(FaultCode.OWN_ACCESS)) : Optional.empty();
    }

    private Optional<Fault> rank(Change change) {
        return switch (change) {
            case Change.GrantRole grant -> aboveUser(grant.user()).or(() -> mayGive(consoleOf(grant.role())));
            case Change.CreateUser _, Change.CreateServiceAccount _ -> Optional.empty();
            case Change.OfUser ofUser -> aboveUser(ofUser.user());
            case Change.CreateRole create -> mayGive(console(create.permissions()));
            case Change.EditRole edit -> aboveRole(edit.role()).or(() -> mayGive(console(edit.add())));
            case Change.DeleteRole delete -> aboveRole(delete.role());
            // A lost machine is taken out whoever it let in; who only enrols does not shut out those above.
            case Change.RevokePassport _ when author.holds(ConsolePermission.MACHINES_WRITE) -> Optional.empty();
            case Change.OfPart ofPart ->
                scopes(ofPart).map(this::aboveScope).flatMap(Optional::stream).findFirst();
        };
    }

    /// Whom a change of a rule, or of what rules name, binds more or less closely: before and after it.
    private Stream<RuleScope> scopes(Change.OfPart change) {
        Stream<AccessRule> present = directory.restrictions().rulesOver(change.part()).stream();
        Stream<AccessRule> next =
                change instanceof Change.SetPart(RulePart.OfRule(var rule)) ? Stream.of(rule) : Stream.empty();
        return Stream.concat(present, next).map(AccessRule::scope).distinct();
    }

    private boolean isOwn(RuleScope scope) {
        return switch (scope) {
            // It binds everybody alike.
            case RuleScope.Tenant _ -> false;
            case RuleScope.OfRole of ->
                author.self().flatMap(user -> user.grant(of.role())).isPresent();
            case RuleScope.OfUser of ->
                author.self().filter(user -> user.id().equals(of.user())).isPresent();
        };
    }

    private Optional<Fault> aboveScope(RuleScope scope) {
        return switch (scope) {
            case RuleScope.Tenant _ -> Optional.empty();
            case RuleScope.OfRole of -> aboveRole(of.role());
            case RuleScope.OfUser of -> aboveUser(of.user());
        };
    }

    /// A service account holds what people may give who do not have it: whoever may give that may also touch it.
    private Optional<Fault> aboveUser(UserId id) {
        return directory
                .user(id)
                .flatMap(user -> lacking(AccessProfile.of(user, directory.roles()).consolePermissions(now).stream()
                        .filter(permission -> !user.service()
                                || !directory.policy().mayGrant().contains(permission))
                        .toList()))
                .map(permission ->
                        Fault.of(FaultCode.RANK, "permission", permission).with("user", id));
    }

    private Optional<Fault> aboveRole(RoleId role) {
        return mayGive(consoleOf(role)).map(fault -> new Fault(FaultCode.RANK, fault.arguments()).with("role", role));
    }

    private Optional<Fault> mayGive(Set<Permission> console) {
        return console.stream()
                .filter(permission -> !author.permissions().contains(permission))
                .filter(permission -> !directory.policy().mayGrant().contains(permission))
                .findFirst()
                .map(permission -> Fault.of(FaultCode.GRANT_NOT_ALLOWED, "permission", permission));
    }

    private Optional<Permission> lacking(Collection<Permission> console) {
        return console.stream()
                .filter(permission -> !author.permissions().contains(permission))
                .findFirst();
    }

    private Set<Permission> consoleOf(RoleId role) {
        return directory.role(role).map(Role::consolePermissions).orElse(Set.of());
    }

    private static Set<Permission> console(Set<Permission> permissions) {
        return permissions.stream().filter(Permission::isConsole).collect(Collectors.toUnmodifiableSet());
    }
}
