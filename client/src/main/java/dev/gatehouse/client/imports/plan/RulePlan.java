package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.limits.LocalWeek;
import dev.gatehouse.client.imports.limits.UtcHours;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What becomes of hours and machines: a rule for each person who has some, with one way in. Where machines still have
/// to be enrolled it is off, and what it says of hours is a rule of its own until it is on.
final class RulePlan {
    private final ImportContext context;
    private final Identifiers identifiers;
    private final PartPlan parts;
    private final boolean knowsHours;
    private final boolean knowsMachines;

    /// @throws MappingException if hours are to be kept in a zone that has no name
    RulePlan(ImportContext context, SourceFile file, Identifiers identifiers) throws MappingException {
        this.context = context;
        this.identifiers = identifiers;
        parts = new PartPlan(context.directory().restrictions(), identifiers, context.zone());
        knowsHours = file.people().stream()
                .anyMatch(person -> person.limits().hours().isPresent());
        knowsMachines = file.people().stream()
                .anyMatch(person -> !person.limits().machines().isEmpty());
        if (knowsHours && TzData.ofJava().rules(context.zone().getId()).isEmpty()) {
            throw new MappingException("--zone " + context.zone() + ": hours need a zone with a name, as UTC has");
        }
    }

    /// The new parts that rules among these changes name.
    List<Change> creations(List<Change> changes) {
        var rules = changes.stream()
                .flatMap(change ->
                        change instanceof Change.SetPart(RulePart.OfRule(var rule)) ? Stream.of(rule) : Stream.empty())
                .toList();
        return parts.namedBy(rules).stream().<Change>map(Change.SetPart::new).toList();
    }

    /// What brings one person's rules in line.
    ///
    /// @param login the person's, after which the rules are called
    Limits of(SourcePerson person, UserId user, String login) throws RowException {
        if (!knowsHours && !knowsMachines) {
            return Limits.NONE;
        }
        var present = rule(identifiers.rule(user));
        var interim = rule(identifiers.hoursRule(user));
        var way = present.flatMap(rule -> rule.ways().stream().findFirst());
        // What the file leaves out for everybody was not exported: that stays as it is.
        var bands = knowsHours ? bands(person) : way.flatMap(WayIn::bands);
        var machines = knowsMachines ? machines(person) : way.flatMap(WayIn::machines);
        if (bands.isEmpty() && machines.isEmpty()) {
            return new Limits(removed(Stream.concat(present.stream(), interim.stream())), List.of());
        }
        boolean asked = way.filter(WayIn::hasMachines).isPresent();
        boolean on = machines.isPresent()
                ? context.enforceMachines()
                        || (asked && present.filter(AccessRule::on).isPresent())
                : asked || present.map(AccessRule::on).orElse(true);
        List<Change> changes = new ArrayList<>();
        if (bands.isPresent() && machines.isPresent() && !on) {
            boolean counts = interim.or(() -> present.filter(_ -> !asked))
                    .map(AccessRule::on)
                    .orElse(true);
            set(
                    interim,
                    identifiers.hoursRule(user),
                    identifiers.ruleName(login) + ", until its machines count",
                    counts,
                    user,
                    new WayIn(bands, Optional.empty(), Optional.empty(), new TreeSet<>()),
                    changes);
        }
        set(
                present,
                identifiers.rule(user),
                identifiers.ruleName(login),
                on,
                user,
                new WayIn(bands, machines, Optional.empty(), new TreeSet<>()),
                changes);
        if (bands.isEmpty() || machines.isEmpty() || on) {
            changes.addAll(removed(interim.stream()));
        }
        return new Limits(changes, notes(person, machines.isPresent(), on));
    }

    private Optional<AccessRule> rule(RuleId id) {
        return Optional.ofNullable(context.directory().restrictions().rules().get(id));
    }

    private Optional<List<BandId>> bands(SourcePerson person) throws RowException {
        Optional<UtcHours> hours = person.limits().hours().filter(each -> !each.isAlways());
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        // Hours in which nothing is open are no band: a way in that has none of the bands it asks for lets nobody in.
        return Optional.of(hours.get().isNever() ? List.of() : List.of(parts.band(week(hours.get()))));
    }

    private LocalWeek week(UtcHours hours) {
        return LocalWeek.of(hours, context.zone().getRules().getStandardOffset(context.now()));
    }

    private Optional<List<MachineId>> machines(SourcePerson person) throws RowException {
        List<MachineId> ids = new ArrayList<>();
        for (String name : person.limits().machines()) {
            ids.add(parts.machine(name));
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    private void set(
            Optional<AccessRule> present,
            RuleId id,
            String name,
            boolean on,
            UserId user,
            WayIn way,
            List<Change> changes)
            throws RowException {
        if (present.isEmpty()) {
            parts.count(RulePart.Kind.RULE);
        }
        String called = present.map(AccessRule::name).orElseGet(() -> parts.unique(RulePart.Kind.RULE, name));
        var rule = new AccessRule(id, called, on, new RuleScope.OfUser(user), List.of(way));
        if (!present.equals(Optional.of(rule))) {
            changes.add(new Change.SetPart(new RulePart.OfRule(rule)));
        }
    }

    private static List<Change> removed(Stream<AccessRule> rules) {
        return rules.<Change>map(rule -> new Change.RemovePart(new RulePart.OfRule(rule).key()))
                .toList();
    }

    private List<Finding> notes(SourcePerson person, boolean asksMachines, boolean on) {
        List<Finding> notes = new ArrayList<>();
        var limits = person.limits();
        limits.hours().filter(hours -> !hours.isAlways()).ifPresent(hours -> {
            if (!context.zone().getRules().isFixedOffset()) {
                notes.add(new Finding(
                        limits.hoursAt(),
                        "logonHours: " + week(hours).words() + " in "
                                + context.zone().getId()
                                + ", as its standard time has them; there they follow UTC, here the clocks"));
            }
        });
        if (!on) {
            notes.add(
                    asksMachines
                            ? new Finding(
                                    limits.machinesAt() == 0 ? person.line() : limits.machinesAt(),
                                    "userWorkstations: the rule is off until somebody switches it on: its machines have"
                                            + " to be enrolled first")
                            : new Finding(
                                    limits.hoursAt(), "logonHours: somebody switched the rule off here: left off"));
        }
        return notes;
    }

    /// One person's rules.
    ///
    /// @param changes that bring them in line
    /// @param notes what one should know of them
    record Limits(List<Change> changes, List<Finding> notes) {
        static final Limits NONE = new Limits(List.of(), List.of());
    }
}
