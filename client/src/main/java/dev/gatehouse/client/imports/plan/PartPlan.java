package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.limits.LocalWeek;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The bands and machines that imported rules name: those that are there already, else new ones.
final class PartPlan {
    private final Restrictions present;
    private final Identifiers identifiers;
    private final ZoneId zone;
    private final Map<LocalWeek, BandId> bands = new HashMap<>();
    private final Map<String, MachineId> machines = new HashMap<>();
    private final Map<RulePart.Key, RulePart> made = new LinkedHashMap<>();
    private final Map<RulePart.Kind, Set<String>> names = new HashMap<>();
    private final Map<RulePart.Kind, Integer> counts = new HashMap<>();

    /// @param zone in which the windows of bands are meant
    PartPlan(Restrictions present, Identifiers identifiers, ZoneId zone) {
        this.present = present;
        this.identifiers = identifiers;
        this.zone = zone;
        present.parts().forEach(this::note);
    }

    /// The band of some hours.
    BandId band(LocalWeek week) throws RowException {
        var known = Optional.ofNullable(bands.get(week)).or(() -> presentBand(week));
        BandId id = known.isPresent() ? known.get() : newBand(week);
        bands.put(week, id);
        return id;
    }

    /// One that an import made keeps the holidays and exceptions that somebody gave it here; one of somebody else must
    /// mean exactly these hours.
    private Optional<BandId> presentBand(LocalWeek week) {
        return own(week)
                .map(present.bands()::get)
                .filter(band -> isIn(band, week))
                .findFirst()
                .or(() -> present.bands().values().stream()
                        .filter(band -> isIn(band, week))
                        .filter(band -> Role.nameKey(band.name()).equals(Role.nameKey(called(week))))
                        .filter(band ->
                                band.exceptions().isEmpty() && band.holidays().isEmpty())
                        .findFirst())
                .map(TimeBand::id);
    }

    private boolean isIn(TimeBand band, LocalWeek week) {
        return band.zone().equals(zone.getId()) && band.windows().equals(week.windows());
    }

    /// The bands that imports made for these hours. One to which somebody gave other hours is theirs now, and the next
    /// number is free.
    private Stream<BandId> own(LocalWeek week) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> identifiers.band(zone, week, number))
                .takeWhile(present.bands()::containsKey);
    }

    private BandId newBand(LocalWeek week) throws RowException {
        var id = identifiers.band(zone, week, (int) own(week).count() + 1);
        String name = unique(RulePart.Kind.TIME_BAND, called(week), called(week) + " " + zone.getId());
        make(new RulePart.OfBand(new TimeBand(id, name, zone.getId(), week.windows(), List.of(), List.of())));
        return id;
    }

    private static String called(LocalWeek week) {
        // Room is left for what makes it unique.
        return shortened(week.words(), Bounds.NAME - 80);
    }

    /// The machine of a name.
    MachineId machine(String name) throws RowException {
        var known = Optional.ofNullable(machines.get(name)).or(() -> presentMachine(name));
        MachineId id = known.isPresent() ? known.get() : newMachine(name);
        machines.put(name, id);
        return id;
    }

    private Optional<MachineId> presentMachine(String name) {
        return Optional.ofNullable(present.machines().get(identifiers.machine(name)))
                .or(() -> present.machines().values().stream()
                        .filter(machine -> machine instanceof Machine.Passport
                                && Role.nameKey(machine.name()).equals(Role.nameKey(name)))
                        .findFirst())
                .map(Machine::id);
    }

    private MachineId newMachine(String name) throws RowException {
        var id = identifiers.machine(name);
        String called = unique(RulePart.Kind.MACHINE, name);
        make(new RulePart.OfMachine(new Machine.Passport(id, called, Optional.empty(), List.of())));
        return id;
    }

    /// Makes room for a part of this kind.
    ///
    /// @throws RowException if the tenant has as many as it can
    void count(RulePart.Kind kind) throws RowException {
        int next = counts.merge(kind, 1, Integer::sum);
        if (next > RulePart.MOST) {
            throw new RowException(
                    "its limits cannot be kept: the tenant has " + RulePart.MOST + " of " + kind.wire() + " already");
        }
    }

    /// The first of these names that no other part has; else the first of them with a number.
    String unique(RulePart.Kind kind, String... names) {
        var taken = this.names.computeIfAbsent(kind, _ -> new HashSet<>());
        String first = names[0];
        String name = Stream.concat(
                        Stream.of(names),
                        Stream.iterate(2, number -> number + 1).map(number -> first + " (" + number + ")"))
                .filter(each -> !taken.contains(Role.nameKey(each)))
                .findFirst()
                .orElseThrow();
        taken.add(Role.nameKey(name));
        return name;
    }

    private void make(RulePart part) throws RowException {
        count(part.key().kind());
        made.put(part.key(), part);
    }

    private void note(RulePart part) {
        names.computeIfAbsent(part.key().kind(), _ -> new HashSet<>()).add(Role.nameKey(part.name()));
        counts.merge(part.key().kind(), 1, Integer::sum);
    }

    /// The new parts that some rules name.
    List<RulePart> namedBy(Collection<AccessRule> rules) {
        Set<RulePart.Key> named = new HashSet<>();
        rules.stream().flatMap(rule -> rule.ways().stream()).forEach(way -> {
            way.bands()
                    .orElse(List.of())
                    .forEach(id -> named.add(new RulePart.Key(RulePart.Kind.TIME_BAND, id.value())));
            way.machines()
                    .orElse(List.of())
                    .forEach(id -> named.add(new RulePart.Key(RulePart.Kind.MACHINE, id.value())));
        });
        return made.values().stream().filter(part -> named.contains(part.key())).toList();
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "\u2026" : text;
    }
}
