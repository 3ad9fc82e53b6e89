package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceCalendar;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares a file with a tenant. What the file says of an account that it made before is brought in line; what others
/// made is left alone. Importing what a plan's changes lead to again gives a plan without changes.
public final class Planner {
    private final ImportContext context;
    private final SourceFile file;
    private final Identifiers identifiers;
    private final RolePlan roles;
    private final RulePlan limits;
    private final ChangeRules rules;
    private final Map<String, UserId> holderOfLogin = new HashMap<>();
    private final Map<UserId, Long> lineOfUser = new HashMap<>();
    private final List<Finding> refused = new ArrayList<>();
    private final List<Finding> notApplied = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final Blocks blocks = new Blocks();

    /// Makes ready to compare one file.
    ///
    /// @throws MappingException if a mapped group or its role is not there
    public Planner(ImportContext context, SourceFile file, GroupMapping mapping) throws MappingException {
        this.context = context;
        this.file = file;
        identifiers = new Identifiers(context.directory().tenant(), file.kind());
        roles = new RolePlan(file, context.directory(), identifiers, mapping);
        limits = new RulePlan(context, file, identifiers);
        rules = new ChangeRules(context.author(), context.directory(), context.now());
        context.directory().users().values().forEach(user -> holderOfLogin.put(User.loginKey(user.login()), user.id()));
    }

    /// The plan.
    ///
    /// @param progress is told how far it is; may throw to give up
    /// @throws FaultException if the author may not do what the file asks for
    public ImportPlan plan(ImportProgress progress) {
        List<Row> waiting = rows();
        int before;
        // A row further down may free the login that one further up asks for, so what was taken is asked for again.
        do {
            before = waiting.size();
            waiting = taken(waiting, progress);
        } while (waiting.size() < before);
        waiting.forEach(row -> refuse(
                row.person(),
                "the login " + row.person().login() + " belongs to another account, which did not come from here"));
        file.calendar().ifPresent(this::calendar);
        roles.creations().forEach(this::permitted);
        limits.creations(blocks.changes()).forEach(this::permitted);
        return blocks.plan(context, file, roles, limits, new Blocks.Findings(refused, notApplied, notes));
    }

    /// Whose account each line is; one that is an account's second is refused.
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (SourcePerson person : file.people()) {
            var existing = person.keys().stream()
                    .map(identifiers::user)
                    .flatMap(id -> context.directory().user(id).stream())
                    .findFirst();
            UserId id = existing.map(User::id)
                    .orElseGet(() -> identifiers.user(person.keys().getFirst()));
            Long earlier = lineOfUser.putIfAbsent(id, person.line());
            if (earlier == null) {
                rows.add(new Row(person, id, existing));
            } else {
                refuse(person, "the account of line " + earlier + " again, under another login");
            }
        }
        return rows;
    }

    /// Plans each row that finds a login; the others are returned.
    private List<Row> taken(List<Row> rows, ImportProgress progress) {
        List<Row> waiting = new ArrayList<>();
        long done = 0;
        for (Row row : rows) {
            progress.reached(ImportProgress.Step.COMPARING, ++done, rows.size());
            var login = login(row);
            if (login.isEmpty()) {
                waiting.add(row);
                continue;
            }
            try {
                take(row, login.get());
            } catch (RowException e) {
                refuse(row.person(), e.reason());
            }
        }
        return waiting;
    }

    private void take(Row row, String login) throws RowException {
        var person = row.person();
        var existing = row.existing();
        var plan = new PersonPlan(context, person);
        var wanted = wanted(person);
        List<Change> changes = new ArrayList<>(
                existing.isPresent()
                        ? plan.update(existing.get(), login, wanted)
                        : plan.create(row.id(), login, wanted));
        existing.ifPresent(user -> {
            changes.addAll(plan.revoke(row.id(), vanished(user, wanted)));
            if (plan.isHeldBack(user)) {
                notApplied.add(
                        new Finding(person.line(), "enabled there, but a person disabled it here: left disabled"));
            }
        });
        var limited = limits.of(person, row.id(), login);
        changes.addAll(limited.changes());
        for (Change change : changes) {
            rankPermits(change);
        }
        notes.addAll(limited.notes());
        if (!login.equals(person.login())) {
            notApplied.add(new Finding(
                    person.line(),
                    "its login here is " + login + ", because " + person.login() + " was another account's"));
        }
        existing.ifPresent(user -> holderOfLogin.remove(User.loginKey(user.login()), row.id()));
        holderOfLogin.put(User.loginKey(login), row.id());
        blocks.add(person.line(), person.name(), existing.isEmpty(), changes);
    }

    private void calendar(SourceCalendar source) {
        var plan = new CalendarPlan(context, identifiers);
        try {
            var changes = plan.changes(source);
            changes.forEach(this::permitted);
            blocks.add(source.line(), source.name(), plan.present(source).isEmpty() && !changes.isEmpty(), changes);
        } catch (RowException e) {
            refused.add(new Finding(source.line(), e.reason()));
        }
    }

    private void refuse(SourcePerson person, String reason) {
        refused.add(new Finding(person.line(), reason));
    }

    /// The login it has, if that is one of the file's; else the first of them that nobody else has; nothing if all are
    /// taken.
    private Optional<String> login(Row row) {
        var logins = row.person().logins();
        var kept = row.existing()
                .map(user -> User.loginKey(user.login()))
                .flatMap(key -> logins.stream()
                        .filter(login -> User.loginKey(login).equals(key))
                        .findFirst());
        return kept.or(() -> logins.stream()
                .filter(login -> Optional.ofNullable(holderOfLogin.get(User.loginKey(login)))
                        .filter(holder -> !holder.equals(row.id()))
                        .isEmpty())
                .findFirst());
    }

    private Set<RoleId> wanted(SourcePerson person) {
        Set<RoleId> wanted = new HashSet<>();
        person.groups().forEach(group -> roles.role(group).ifPresent(wanted::add));
        return wanted;
    }

    /// Roles that an import gave and the file no longer speaks of.
    private List<RoleId> vanished(User user, Set<RoleId> wanted) {
        return file.knowsGroups()
                ? user.grants().stream()
                        .map(Grant::role)
                        .filter(role -> roles.isOwn(role) && !wanted.contains(role))
                        .toList()
                : List.of();
    }

    /// Whose account the author may not touch is a row refused; what they may not do at all ends the import.
    private void rankPermits(Change change) throws RowException {
        var fault = rules.judge(change);
        if (fault.isEmpty()) {
            return;
        }
        if (fault.get().code() == FaultCode.RANK) {
            throw new RowException("it holds rights that the importer does not");
        }
        if (fault.get().code() == FaultCode.OWN_ACCESS) {
            throw new RowException("it is the importer's own account");
        }
        throw new FaultException(fault.get());
    }

    private void permitted(Change change) {
        rules.judge(change).ifPresent(fault -> {
            throw new FaultException(fault);
        });
    }

    /// A line of the file, and the account it is about.
    private record Row(SourcePerson person, UserId id, Optional<User> existing) {}
}
