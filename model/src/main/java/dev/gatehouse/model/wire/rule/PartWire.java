package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.RulePart;

/// Rules, and what rules name.
public final class PartWire {
    private PartWire() {}

    /// The wire form.
    public static Json.Obj encode(RulePart part) {
        return switch (part) {
            case RulePart.OfRule(var rule) -> RuleWire.encode(rule);
            case RulePart.OfBand(var band) -> TimeBandWire.encode(band);
            case RulePart.OfCalendar(var calendar) -> CalendarWire.encode(calendar);
            case RulePart.OfMachine(var machine) -> MachineWire.encode(machine);
            case RulePart.OfGroup(var group) -> MachineWire.encode(group);
        };
    }

    /// Reads the wire form.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field, or what is wrong with it
    public static RulePart decode(RulePart.Kind kind, JsonFields in) {
        return switch (kind) {
            case RULE -> new RulePart.OfRule(RuleWire.decode(in));
            case TIME_BAND -> new RulePart.OfBand(TimeBandWire.decode(in));
            case CALENDAR -> new RulePart.OfCalendar(CalendarWire.decode(in));
            case MACHINE -> new RulePart.OfMachine(MachineWire.decode(in));
            case MACHINE_GROUP -> new RulePart.OfGroup(MachineWire.decodeGroup(in));
        };
    }
}
