package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One thing that restrictions are made of: a rule, or what rules name. Each is written, read and changed as a whole.
public sealed interface RulePart {
    /// The most parts of one kind in a tenant.
    int MOST = 2_000;

    /// What kinds there are; parts of a later kind may name those of an earlier one.
    enum Kind {
        /// Dates on which bands are closed.
        CALENDAR("calendar", "Calendar"),
        /// When.
        TIME_BAND("timeBand", "TimeBand"),
        /// Machines that rules name together.
        MACHINE_GROUP("machineGroup", "MachineGroup"),
        /// From where.
        MACHINE("machine", "Machine"),
        /// Ways in.
        RULE("rule", "Rule");

        private final String wire;
        private final String inChanges;

        Kind(String wire, String inChanges) {
            this.wire = wire;
            this.inChanges = inChanges;
        }

        /// The name on the wire.
        public String wire() {
            return wire;
        }

        /// The kind as changes name it: `SetRule`, `RemoveRule`.
        public String inChanges() {
            return inChanges;
        }

        /// The kind of this name on the wire.
        public static Optional<Kind> ofWire(String wire) {
            return Stream.of(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
        }
    }

    /// Which part.
    ///
    /// @param kind of which kind
    /// @param id its id; ids of different kinds have nothing to do with each other
    record Key(Kind kind, UUID id) implements Comparable<Key> {
        /// By kind, then in the order of the wire form.
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.toString().compareTo(other.id.toString());
        }
    }

    /// Which one it is.
    Key key();

    /// Its name, unique among those of its kind as [dev.gatehouse.model.directory.Role#nameKey] makes it.
    String name();

    /// A rule.
    ///
    /// @param rule the rule
    record OfRule(AccessRule rule) implements RulePart {
        @Override
        public Key key() {
            return new Key(Kind.RULE, rule.id().value());
        }

        @Override
        public String name() {
            return rule.name();
        }
    }

    /// A time band.
    ///
    /// @param band the band
    record OfBand(TimeBand band) implements RulePart {
        @Override
        public Key key() {
            return new Key(Kind.TIME_BAND, band.id().value());
        }

        @Override
        public String name() {
            return band.name();
        }
    }

    /// A calendar of holidays.
    ///
    /// @param calendar the calendar
    record OfCalendar(HolidayCalendar calendar) implements RulePart {
        @Override
        public Key key() {
            return new Key(Kind.CALENDAR, calendar.id().value());
        }

        @Override
        public String name() {
            return calendar.name();
        }
    }

    /// A machine.
    ///
    /// @param machine the machine
    record OfMachine(Machine machine) implements RulePart {
        @Override
        public Key key() {
            return new Key(Kind.MACHINE, machine.id().value());
        }

        @Override
        public String name() {
            return machine.name();
        }
    }

    /// A group of machines.
    ///
    /// @param group the group
    record OfGroup(MachineGroup group) implements RulePart {
        @Override
        public Key key() {
            return new Key(Kind.MACHINE_GROUP, group.id().value());
        }

        @Override
        public String name() {
            return group.name();
        }
    }
}
