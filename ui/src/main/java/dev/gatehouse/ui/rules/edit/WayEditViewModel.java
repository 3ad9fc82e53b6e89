package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.WayIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One way in of a rule that is edited: its hours and its machines.
public final class WayEditViewModel {
    private final RuleEditViewModel rule;
    private final WayDraft draft;

    WayEditViewModel(RuleEditViewModel rule, WayDraft draft) {
        this.rule = rule;
        this.draft = draft;
    }

    /// The way.
    public WayDraft draft() {
        return draft;
    }

    private WayIn way() {
        return draft.way();
    }

    /// Its hours as they are now, in order of name; those that nobody knows are left out.
    public List<TimeBand> bands() {
        var all = rule.restrictions().bands();
        return way().bands().orElse(List.of()).stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .sorted(Comparator.comparing((TimeBand band) -> Role.nameKey(band.name())))
                .toList();
    }

    /// Whether it names hours, but none of them: then it is never open.
    public boolean isNever() {
        return way().bands().filter(List::isEmpty).isPresent();
    }

    /// The hours that are painted, opened.
    public Optional<BandDraft> painted() {
        Optional<BandDraft> open = draft.chosen().flatMap(rule.bands()::open);
        open.ifPresent(band -> rule.bands().layBeside(band, way().bands().orElse(List.of())));
        return open;
    }

    /// Paints other hours of it.
    public void paint(BandId band) {
        draft.choose(band);
        rule.changed();
    }

    /// Stored hours that it does not name, those that hold a word in their name.
    public List<TimeBand> otherBands(String word) {
        String wanted = Role.nameKey(word);
        return rule.bands().all().values().stream()
                .filter(band -> !way().bands().orElse(List.of()).contains(band.id()))
                .filter(band -> Role.nameKey(band.name()).contains(wanted))
                .sorted(Comparator.comparing((TimeBand band) -> Role.nameKey(band.name())))
                .toList();
    }

    /// Names hours, too.
    public void addBand(BandId band) {
        setBands(ids -> {
            ids.add(band);
            return ids;
        });
        draft.choose(band);
        rule.changed();
    }

    /// Names new hours, too.
    public BandDraft addNewBand() {
        BandDraft band = rule.begin();
        addBand(band.id());
        return band;
    }

    /// Names hours no longer; without any it is open at any time.
    public void removeBand(BandId band) {
        setBands(ids -> {
            ids.remove(band);
            return ids;
        });
    }

    /// Names a copy of hours in their stead, which no other rule uses.
    public void ownCopy(BandId band) {
        BandDraft copy = rule.copy(band);
        setBands(ids -> {
            ids.remove(band);
            ids.add(copy.id());
            return ids;
        });
        draft.choose(copy.id());
        rule.changed();
    }

    /// Asks for no hours.
    public void atAnyTime() {
        draft.become(new WayIn(Optional.empty(), way().machines(), way().groups(), way().unknown()));
        rule.changed();
    }

    private void setBands(UnaryOperator<List<BandId>> change) {
        var ids = change.apply(new ArrayList<>(way().bands().orElse(List.of())));
        if (ids.size() <= WayIn.MOST_BANDS) {
            draft.become(new WayIn(
                    Optional.of(ids).filter(some -> !some.isEmpty()),
                    way().machines(),
                    way().groups(),
                    way().unknown()));
            rule.changed();
        }
    }

    /// The names of other rules that use the same hours, and so change with them.
    public List<String> alsoUsedBy(BandId band) {
        return rule.known().picture().restrictions().rules().values().stream()
                .filter(other -> !other.id().equals(rule.before().id()))
                .filter(other -> other.ways().stream()
                        .anyMatch(way -> way.bands().orElse(List.of()).contains(band)))
                .map(AccessRule::name)
                .sorted()
                .toList();
    }

    /// Its machines and groups, in order of name; those that nobody knows are left out.
    public List<Spot> spots() {
        return all().filter(spot -> names(way(), spot.id())).sorted(byName()).toList();
    }

    /// Machines and groups that it does not name, those that hold a word.
    public List<Spot> otherSpots(String word) {
        String wanted = Role.nameKey(word);
        return all().filter(spot -> !names(way(), spot.id()))
                .filter(spot -> Role.nameKey(spot.name()).contains(wanted))
                .sorted(byName())
                .toList();
    }

    private Stream<Spot> all() {
        Restrictions known = rule.known().picture().restrictions();
        return Stream.concat(
                known.groups().values().stream()
                        .map(group -> new Spot(Spot.Kind.GROUP, group.id().value(), group.name())),
                known.machines().values().stream()
                        .map(machine -> new Spot(kind(machine), machine.id().value(), machine.name())));
    }

    private static Spot.Kind kind(Machine machine) {
        return switch (machine) {
            case Machine.Network _ -> Spot.Kind.NETWORK;
            case Machine.Passport passport -> passport.isWaiting() ? Spot.Kind.WAITING : Spot.Kind.KEY;
        };
    }

    private static Comparator<Spot> byName() {
        return Comparator.comparing(spot -> Role.nameKey(spot.name()));
    }

    private static boolean names(WayIn way, java.util.UUID id) {
        return way.machines().orElse(List.of()).contains(new MachineId(id))
                || way.groups().orElse(List.of()).contains(new MachineGroupId(id));
    }

    /// Whether it asks for a machine, but for none: then it is for nobody.
    public boolean isFromNowhere() {
        return way().hasMachines()
                && way().machines().orElse(List.of()).isEmpty()
                && way().groups().orElse(List.of()).isEmpty();
    }

    /// Whether it asks for no machine.
    public boolean isFromAnywhere() {
        return !way().hasMachines();
    }

    /// Permits from a machine or a group, too.
    public void addSpot(Spot spot) {
        if (spot.kind() == Spot.Kind.GROUP) {
            setMachines(way().machines(), with(way().groups(), new MachineGroupId(spot.id())));
        } else {
            setMachines(with(way().machines(), new MachineId(spot.id())), way().groups());
        }
    }

    /// Permits from there no longer; without any it permits from anywhere.
    public void removeSpot(Spot spot) {
        var machines = without(way().machines(), new MachineId(spot.id()));
        var groups = without(way().groups(), new MachineGroupId(spot.id()));
        boolean none =
                machines.orElse(List.of()).isEmpty() && groups.orElse(List.of()).isEmpty();
        setMachines(none ? Optional.empty() : machines, none ? Optional.empty() : groups);
    }

    /// Asks for no machine.
    public void fromAnywhere() {
        setMachines(Optional.empty(), Optional.empty());
    }

    private void setMachines(Optional<List<MachineId>> machines, Optional<List<MachineGroupId>> groups) {
        if (machines.orElse(List.of()).size() <= WayIn.MOST_MACHINES
                && groups.orElse(List.of()).size() <= WayIn.MOST_BANDS) {
            draft.become(new WayIn(way().bands(), machines, groups, way().unknown()));
            rule.changed();
        }
    }

    private static <T> Optional<List<T>> with(Optional<List<T>> ids, T added) {
        var all = new ArrayList<>(ids.orElse(List.of()));
        all.add(added);
        return Optional.of(all);
    }

    private static <T> Optional<List<T>> without(Optional<List<T>> ids, T gone) {
        return ids.map(all -> all.stream().filter(id -> !id.equals(gone)).toList());
    }
}
