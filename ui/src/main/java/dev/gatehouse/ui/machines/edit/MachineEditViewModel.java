package dev.gatehouse.ui.machines.edit;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.machines.list.KnownMachines;
import dev.gatehouse.ui.machines.list.MachineWords;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.NetworkWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A machine, a network or a group while somebody writes it down: what it is called, what it is known by, which groups
/// it belongs to, and what is still missing.
public final class MachineEditViewModel {
    private final Tenant tenant;
    private final Words words;
    private final KnownMachines known;
    private final MachineKind kind;
    private final Optional<RulePart> before;
    private final UUID id;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty network = new SimpleStringProperty("");
    private final Set<MachineGroupId> groups = new TreeSet<>();

    private MachineEditViewModel(
            Tenant tenant, Words words, KnownMachines known, MachineKind kind, Optional<RulePart> before, UUID id) {
        this.tenant = tenant;
        this.words = words;
        this.known = known;
        this.kind = kind;
        this.before = before;
        this.id = id;
        before.ifPresent(this::take);
    }

    /// Something new.
    ///
    /// @param id what it is to be known by for ever
    public static MachineEditViewModel begun(
            Tenant tenant, Words words, KnownMachines known, MachineKind kind, UUID id) {
        return new MachineEditViewModel(tenant, words, known, kind, Optional.empty(), id);
    }

    /// One that is there.
    public static MachineEditViewModel of(Tenant tenant, Words words, KnownMachines known, RulePart part) {
        return new MachineEditViewModel(
                tenant,
                words,
                known,
                MachineKind.of(part),
                Optional.of(part),
                part.key().id());
    }

    private void take(RulePart part) {
        name.set(part.name());
        if (part instanceof RulePart.OfMachine(var machine)) {
            groups.addAll(machine.groups());
        }
        if (part instanceof RulePart.OfMachine(Machine.Network old)) {
            network.set(old.block().toString());
        }
    }

    /// What is written down.
    public MachineKind kind() {
        return kind;
    }

    /// Whether it is not there yet.
    public boolean isNew() {
        return before.isEmpty();
    }

    /// Which one it is, or is to be.
    public RulePart.Key key() {
        return new RulePart.Key(kind.kind(), id);
    }

    /// What it is called.
    public StringProperty nameProperty() {
        return name;
    }

    /// The network as it is typed.
    public StringProperty networkProperty() {
        return network;
    }

    /// The groups there are.
    public List<MachineGroup> allGroups() {
        return known.groups();
    }

    /// Whether it belongs to a group.
    public boolean isIn(MachineGroupId group) {
        return groups.contains(group);
    }

    /// Puts it into a group, or takes it out.
    public void put(MachineGroupId group, boolean in) {
        if (in) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
    }

    /// What is wrong with the name; empty: nothing.
    public Optional<String> nameFault() {
        String now = name.get().strip();
        if (now.isEmpty()) {
            return Optional.of(words.text("machines.nameNeeded"));
        }
        if (now.length() > Bounds.NAME) {
            return Optional.of(words.text("machines.nameTooLong", Bounds.NAME));
        }
        return known.isTaken(kind.kind(), now, key())
                ? Optional.of(words.text("machines.nameTaken", now))
                : Optional.empty();
    }

    /// The network that is typed, or why it is none.
    private Optional<AddressBlock> block() {
        return NetworkWords.read(network.get());
    }

    /// What the network holds, in words; empty: it is none.
    public Optional<String> range() {
        return block().map(new MachineWords(words)::range);
    }

    /// What is wrong with the network; empty: nothing.
    public Optional<String> networkFault() {
        String typed = network.get().strip();
        if (kind != MachineKind.NETWORK || block().isPresent()) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(words.text("machines.networkNeeded"));
        }
        return new NetworkWords(words).wrong(typed);
    }

    /// The network that is meant by what was typed; empty: nobody knows, or it is one.
    public Optional<String> suggestion() {
        return NetworkWords.meant(network.get());
    }

    /// Takes the suggestion.
    ///
    /// @return whether there was one
    public boolean acceptSuggestion() {
        Optional<String> meant = suggestion();
        meant.ifPresent(network::set);
        return meant.isPresent();
    }

    /// Why there is nothing to go on with yet; empty: there is.
    public Optional<String> missing() {
        return nameFault()
                .or(this::networkFault)
                .or(() -> before.filter(old -> old.equals(part())).map(old -> words.text("machines.nothingChanged")));
    }

    /// What is proposed.
    ///
    /// @throws IllegalStateException while something is missing
    public Proposal proposal() {
        RulePart part = part();
        String verb = isNew() ? words.text("machines.create", part.name()) : words.text("machines.save", part.name());
        String done = isNew() ? words.text("machines.created", part.name()) : words.text("machines.saved", part.name());
        return Proposal.together(tenant, verb, done, List.of(new Change.SetPart(part)), known.picture());
    }

    private RulePart part() {
        String called = name.get().strip();
        return switch (kind) {
            case KEY ->
                new RulePart.OfMachine(new Machine.Passport(
                        new MachineId(id),
                        called,
                        before.flatMap(MachineEditViewModel::passport).flatMap(Machine.Passport::thumbprint),
                        List.copyOf(groups)));
            case NETWORK ->
                new RulePart.OfMachine(new Machine.Network(
                        new MachineId(id),
                        called,
                        block().orElseThrow(() -> new IllegalStateException("no network")),
                        List.copyOf(groups)));
            case GROUP -> new RulePart.OfGroup(new MachineGroup(new MachineGroupId(id), called));
        };
    }

    private static Optional<Machine.Passport> passport(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport) ? Optional.of(passport) : Optional.empty();
    }
}
