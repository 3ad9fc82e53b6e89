package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.BandCheck;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each change does to the rules, and to what they name. Nothing may name what is not there.
final class PartChanges {
    private final DirectoryDraft draft;
    private final ChangeStamp stamp;

    PartChanges(DirectoryDraft draft, ChangeStamp stamp) {
        this.draft = draft;
        this.stamp = stamp;
    }

    Optional<Fault> apply(Change.OfPart change) {
        return switch (change) {
            case Change.SetPart set -> set(set.content());
            case Change.RemovePart remove -> remove(remove.part());
            case Change.RevokePassport revoke -> revoke(revoke);
        };
    }

    private Optional<Fault> set(RulePart part) {
        Restrictions now = draft.restrictions();
        Optional<RulePart> old = now.find(part.key());
        if (old.equals(Optional.of(part))) {
            return Optional.of(
                    Fault.of(FaultCode.NOTHING_TO_CHANGE, part.key().kind().wire(), part.name()));
        }
        var ofKind = now.parts().stream()
                .filter(other -> other.key().kind() == part.key().kind())
                .filter(other -> !other.key().equals(part.key()))
                .toList();
        if (ofKind.size() >= RulePart.MOST) {
            return Optional.of(Fault.of(FaultCode.TOO_LARGE, part.key().kind().wire(), RulePart.MOST));
        }
        String name = Role.nameKey(part.name());
        if (ofKind.stream().anyMatch(other -> Role.nameKey(other.name()).equals(name))) {
            return Optional.of(Fault.of(FaultCode.NAME_TAKEN, "name", part.name()));
        }
        Optional<Fault> fault = check(part, old);
        if (fault.isEmpty()) {
            put(Stream.concat(now.parts().stream(), Stream.of(part)).toList());
        }
        return fault;
    }

    private void put(Collection<RulePart> parts) {
        draft.restrict(Restrictions.of(parts));
    }

    private Optional<Fault> check(RulePart part, Optional<RulePart> old) {
        Restrictions now = draft.restrictions();
        return switch (part) {
            case RulePart.OfCalendar _, RulePart.OfGroup _ -> Optional.empty();
            case RulePart.OfBand(var band) -> band(band, old.flatMap(PartChanges::band));
            case RulePart.OfMachine(var machine)
            when !keyOf(part).equals(old.flatMap(PartChanges::keyOf)) ->
                Optional.of(Fault.of(FaultCode.INVALID_REQUEST, "field", "thumbprint")
                        .with("machine", machine.name()));
            case RulePart.OfMachine(var machine) ->
                missing(machine.groups(), now.groups().keySet(), "machineGroup");
            case RulePart.OfRule(var rule) -> rule(rule);
        };
    }

    /// A band may stay shut for good, or in a zone that was dropped: its days have passed, or the zones have
    /// moved on, and whoever looks at it is told. None may become so by a change.
    private Optional<Fault> band(TimeBand band, Optional<TimeBand> old) {
        Set<FaultCode> before = old.stream()
                .flatMap(stored -> faults(stored, old).stream())
                .map(Fault::code)
                .collect(Collectors.toSet());
        return faults(band, old).stream()
                .filter(fault -> !before.contains(fault.code()))
                .findFirst();
    }

    private List<Fault> faults(TimeBand band, Optional<TimeBand> stored) {
        return BandCheck.faults(band, stored, draft.restrictions().calendars(), stamp.at(), TzData.ofJava());
    }

    /// The key by which a machine is known. Only the machine itself can prove that it has one: nobody writes it here.
    private static Optional<Thumbprint> keyOf(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport) ? passport.thumbprint() : Optional.empty();
    }

    private static Optional<TimeBand> band(RulePart part) {
        return part instanceof RulePart.OfBand(var band) ? Optional.of(band) : Optional.empty();
    }

    private Optional<Fault> rule(AccessRule rule) {
        Optional<Fault> scope = switch (rule.scope()) {
            case RuleScope.Tenant _ -> Optional.empty();
            case RuleScope.OfRole of ->
                draft.role(of.role()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Fault.of(FaultCode.UNKNOWN_ROLE, "role", of.role()));
            case RuleScope.OfUser of ->
                draft.user(of.user()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Fault.of(FaultCode.UNKNOWN_USER, "user", of.user()));
        };
        return scope.or(() ->
                rule.ways().stream().map(this::way).flatMap(Optional::stream).findFirst());
    }

    private Optional<Fault> way(WayIn way) {
        Restrictions now = draft.restrictions();
        if (!way.unknown().isEmpty()) {
            return Optional.of(
                    Fault.of(FaultCode.UNKNOWN_CONDITION, "what", way.unknown().first()));
        }
        return missing(way.bands().orElse(List.of()), now.bands().keySet(), "timeBand")
                .or(() ->
                        missing(way.machines().orElse(List.of()), now.machines().keySet(), "machine"))
                .or(() -> missing(way.groups().orElse(List.of()), now.groups().keySet(), "machineGroup"));
    }

    private static Optional<Fault> missing(Collection<?> named, Collection<?> present, String kind) {
        return named.stream()
                .filter(id -> !present.contains(id))
                .findFirst()
                .map(id -> Fault.of(FaultCode.UNKNOWN_CONDITION, "what", kind + " " + id));
    }

    private Optional<Fault> revoke(Change.RevokePassport change) {
        Optional<RulePart> old = draft.restrictions().find(change.part());
        if (old.isEmpty()) {
            return Optional.of(Fault.of(FaultCode.UNKNOWN_CONDITION, "what", "machine " + change.machine()));
        }
        if (!(old.get() instanceof RulePart.OfMachine(Machine.Passport passport)) || passport.isWaiting()) {
            return Optional.of(
                    Fault.of(FaultCode.NOTHING_TO_CHANGE, "machine", old.get().name()));
        }
        put(Stream.concat(draft.restrictions().parts().stream(), Stream.of(new RulePart.OfMachine(passport.waiting())))
                .toList());
        return Optional.empty();
    }

    private Optional<Fault> remove(RulePart.Key key) {
        Restrictions now = draft.restrictions();
        if (now.find(key).isEmpty()) {
            return Optional.of(
                    Fault.of(FaultCode.UNKNOWN_CONDITION, "what", key.kind().wire() + " " + key.id()));
        }
        Optional<RulePart> user = now.naming(key);
        if (user.isPresent()) {
            return Optional.of(Fault.of(FaultCode.STILL_NAMED, "by", user.get().name()));
        }
        put(now.parts().stream().filter(part -> !part.key().equals(key)).toList());
        return Optional.empty();
    }
}
