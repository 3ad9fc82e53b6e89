package dev.gatehouse.ui.words.rule;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A rule, or what rules name, line by line: what a line is called, and what it says. Two of one kind laid side by side
/// show everything in which they differ.
public final class PartWords {
    private final Words words;
    private final Directory known;
    private final HourWords hours;
    private final WayWords ways;

    /// Words of one reader.
    ///
    /// @param known what things are called
    public PartWords(Words words, Directory known) {
        this.words = words;
        this.known = known;
        hours = new HourWords(words);
        ways = new WayWords(words, known.restrictions());
    }

    /// What a kind is called: `Access rule`.
    public String kind(RulePart.Kind kind) {
        return words.text("vocabulary.part." + kind.wire());
    }

    /// Whom a rule binds: `Everyone`, `Role “Claims adjuster”`, `Maria Lopez`.
    public String scope(RuleScope scope) {
        return switch (scope) {
            case RuleScope.Tenant _ -> words.text("vocabulary.everyone");
            case RuleScope.OfRole of ->
                words.text(
                        "vocabulary.roleField",
                        known.role(of.role()).map(Role::name).orElse(NumberWords.NONE));
            case RuleScope.OfUser of -> known.user(of.user()).map(User::name).orElse(NumberWords.NONE);
        };
    }

    /// The ways in of a rule, each in words.
    public WayWords ways() {
        return ways;
    }

    /// All that it says.
    public SequencedMap<String, String> lines(RulePart part) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(field("name"), part.name());
        switch (part) {
            case RulePart.OfRule(var rule) -> put(lines, rule);
            case RulePart.OfBand(var band) -> put(lines, band);
            case RulePart.OfCalendar(var calendar) -> put(lines, calendar);
            case RulePart.OfMachine(var machine) -> put(lines, machine);
            case RulePart.OfGroup _ -> {
                // It has nothing but its name: which machines are in it, the machines say.
            }
        }
        return lines;
    }

    private void put(SequencedMap<String, String> lines, AccessRule rule) {
        lines.put(field("on"), words.text(rule.on() ? "vocabulary.ruleOn" : "vocabulary.ruleOff"));
        lines.put(field("scope"), scope(rule.scope()));
        if (rule.ways().isEmpty()) {
            lines.put(field("ways"), words.text("vocabulary.noWay"));
        }
        for (int i = 0; i < rule.ways().size(); i++) {
            lines.put(
                    words.text("vocabulary.wayField", i + 1),
                    ways.sentence(rule.ways().get(i)));
        }
    }

    private void put(SequencedMap<String, String> lines, TimeBand band) {
        lines.put(field("zone"), hours.city(band));
        lines.put(field("windows"), hours.week(band));
        lines.put(
                field("holidays"),
                listed(band.holidays().stream()
                        .map(id -> Optional.ofNullable(
                                        known.restrictions().calendars().get(id))
                                .map(HolidayCalendar::name)
                                .orElse(NumberWords.NONE))
                        .toList()));
        band.exceptions()
                .forEach(exception -> lines.put(words.times().date(exception.date()), hours.exception(exception)));
    }

    private void put(SequencedMap<String, String> lines, HolidayCalendar calendar) {
        calendar.dates()
                .forEach(holiday -> lines.put(
                        words.times().date(holiday.date()),
                        holiday.name().isBlank() ? words.text("vocabulary.exception.closed") : holiday.name()));
    }

    private void put(SequencedMap<String, String> lines, Machine machine) {
        switch (machine) {
            case Machine.Network network ->
                lines.put(field("network"), network.block().toString());
            case Machine.Passport passport ->
                lines.put(
                        field("thumbprint"),
                        passport.thumbprint().map(Object::toString).orElseGet(() -> words.text("vocabulary.waiting")));
        }
        lines.put(
                field("groups"),
                listed(machine.groups().stream()
                        .map(id -> Optional.ofNullable(
                                        known.restrictions().groups().get(id))
                                .map(MachineGroup::name)
                                .orElse(NumberWords.NONE))
                        .toList()));
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? NumberWords.NONE : names.stream().collect(Collectors.joining(", "));
    }

    private String field(String name) {
        return words.text("vocabulary.field." + name);
    }
}
