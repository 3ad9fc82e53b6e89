package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A program to be made: what it is called, what it may do, from where, until when; and its first token.
public final class NewProgramViewModel {
    private final Tenant tenant;
    private final Words words;
    private final Author author;
    private final Directory known;
    private final Supplier<UUID> keys;
    private final UserId id;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty networks = new SimpleStringProperty("");
    private final Set<Permission> permissions = new TreeSet<>();
    private final ObjectProperty<Optional<Expiry>> expiry = new SimpleObjectProperty<>(Optional.empty());

    /// Nothing typed yet.
    ///
    /// @param author who makes it
    /// @param known the tenant's roles, rules, and what they name
    /// @param keys makes new ids
    public NewProgramViewModel(Tenant tenant, Words words, Author author, Directory known, Supplier<UUID> keys) {
        this.tenant = tenant;
        this.words = words;
        this.author = author;
        this.known = known;
        this.keys = keys;
        id = new UserId(keys.get());
        name.subscribe((before, after) -> {
            if (login.get().equals(derived(before))) {
                login.set(derived(after));
            }
        });
    }

    /// `Billing portal` is `billing-portal` at the door, until somebody says otherwise.
    private static String derived(String called) {
        String plain = Normalizer.normalize(called.strip(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), Bounds.LOGIN));
    }

    /// The id it will have.
    public UserId id() {
        return id;
    }

    /// What it is called.
    public StringProperty nameProperty() {
        return name;
    }

    /// What it is called at the door.
    public StringProperty loginProperty() {
        return login;
    }

    /// The networks it comes from, as they are typed; none: from anywhere.
    public StringProperty networksProperty() {
        return networks;
    }

    /// Its end; it has to be chosen.
    public ObjectProperty<Optional<Expiry>> expiryProperty() {
        return expiry;
    }

    /// What the person at the console may give it: what applications need first.
    public List<Permission> givable() {
        if (!author.holds(ConsolePermission.ROLES_WRITE)) {
            return List.of();
        }
        Stream<ConsolePermission> rest =
                Arrays.stream(ConsolePermission.values()).filter(one -> one != ConsolePermission.ACCESS_EVALUATE);
        return Stream.concat(Stream.of(ConsolePermission.ACCESS_EVALUATE), rest)
                .map(ConsolePermission::permission)
                .filter(one -> author.permissions().contains(one)
                        || known.policy().mayGrant().contains(one))
                .toList();
    }

    /// Whether the person at the console may bind it to networks.
    public boolean mayBind() {
        return author.holds(ConsolePermission.MACHINES_WRITE) && author.holds(ConsolePermission.ACCESS_WRITE);
    }

    /// Lets it do something, or no longer.
    public void let(Permission permission, boolean may) {
        if (may) {
            permissions.add(permission);
        } else {
            permissions.remove(permission);
        }
    }

    /// What is wrong with the name; empty: nothing.
    public Optional<String> nameFault() {
        return tooLong(name.get(), Bounds.NAME);
    }

    /// What is wrong with the login; empty: nothing.
    public Optional<String> loginFault() {
        return tooLong(login.get(), Bounds.LOGIN);
    }

    private Optional<String> tooLong(String typed, int longest) {
        return typed.strip().length() > longest
                ? Optional.of(words.text("users.edit.tooLong", longest))
                : Optional.empty();
    }

    /// What is wrong with the networks; empty: nothing.
    public Optional<String> networksFault() {
        return new NetworksText(networks.get()).wrong(words);
    }

    /// What the networks hold, in words.
    public String networksHint() {
        return new NetworksText(networks.get()).hint(words);
    }

    /// Takes what is meant in place of what was typed.
    ///
    /// @return whether anybody knows what is meant
    public boolean acceptMeant() {
        Optional<String> meant = new NetworksText(networks.get()).corrected();
        meant.ifPresent(networks::set);
        return meant.isPresent();
    }

    /// Why it cannot be proposed yet; empty: it can.
    public Optional<String> missing() {
        if (name.get().isBlank() || login.get().isBlank() || expiry.get().isEmpty()) {
            return Optional.of(words.text("users.program.incomplete"));
        }
        return nameFault().or(this::loginFault).or(this::networksFault);
    }

    /// What is proposed, at an instant.
    ///
    /// @throws IllegalStateException while something is missing
    public Proposal proposal(Instant now) {
        String called = name.get().strip();
        Expiry end = expiry.get().orElseThrow(() -> new IllegalStateException("no end"));
        var changes = new ArrayList<Change>();
        changes.add(new Change.CreateServiceAccount(id, login.get().strip(), called, Optional.empty(), end));
        if (!permissions.isEmpty()) {
            RoleId granted = role(called, changes);
            changes.add(new Change.GrantRole(id, granted, Optional.empty(), Optional.empty()));
        }
        bind(called, changes);
        changes.add(new Change.IssueServiceToken(id, Tokens.end(end, now)));
        return Proposal.together(
                tenant,
                words.text("users.program.create", called),
                words.text("users.program.created", called),
                changes,
                known);
    }

    /// A role that brings exactly this, made if there is none.
    private RoleId role(String called, List<Change> changes) {
        Optional<RoleId> there = known.roles().values().stream()
                .filter(one -> one.permissions().equals(permissions))
                .map(Role::id)
                .sorted()
                .findFirst();
        return there.orElseGet(() -> {
            var made = new RoleId(keys.get());
            Set<String> taken = new HashSet<>();
            known.roles().values().forEach(one -> taken.add(Role.nameKey(one.name())));
            String title = free(words.text("users.program.role", called), taken);
            changes.add(new Change.CreateRole(made, title, "", permissions));
            return made;
        });
    }

    /// A rule of its own; networks that are there already are named, others are made.
    private void bind(String called, List<Change> changes) {
        List<AddressBlock> blocks = new NetworksText(networks.get()).blocks().orElse(List.of());
        if (blocks.isEmpty() || !mayBind()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        known.restrictions().machines().values().forEach(one -> taken.add(Role.nameKey(one.name())));
        MachineId[] machines =
                blocks.stream().map(block -> network(block, taken, changes)).toArray(MachineId[]::new);
        Set<String> rules = new HashSet<>();
        known.restrictions().rules().values().forEach(one -> rules.add(Role.nameKey(one.name())));
        changes.add(new Change.SetPart(new RulePart.OfRule(new AccessRule(
                new RuleId(keys.get()),
                free(words.text("users.program.rule", called), rules),
                true,
                new RuleScope.OfUser(id),
                List.of(WayIn.from(machines))))));
    }

    private MachineId network(AddressBlock block, Set<String> taken, List<Change> changes) {
        return known.restrictions().machines().values().stream()
                .filter(one -> one instanceof Machine.Network network
                        && network.block().equals(block))
                .map(Machine::id)
                .sorted()
                .findFirst()
                .orElseGet(() -> {
                    var made = new MachineId(keys.get());
                    String title = free(block.toString(), taken);
                    taken.add(Role.nameKey(title));
                    changes.add(new Change.SetPart(
                            new RulePart.OfMachine(new Machine.Network(made, title, block, List.of()))));
                    return made;
                });
    }

    /// A name that nothing of the kind has yet: with a number where it is taken.
    private static String free(String wanted, Set<String> taken) {
        String whole = wanted.substring(0, Math.min(wanted.length(), Bounds.NAME - 5));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? whole : whole + " " + number)
                .filter(name -> !taken.contains(Role.nameKey(name)))
                .findFirst()
                .orElseThrow();
    }
}
