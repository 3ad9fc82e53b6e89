package dev.gatehouse.ui.imports.report;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.WayWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a comparison in words: what would become of each, and in what.
final class RowWords {
    private final Words words;
    private final ChangeWords changeWords;
    private final Imports.Comparison found;
    private final Map<RoleId, String> roles = new HashMap<>();
    private final WayWords ways;

    RowWords(Words words, Imports.Comparison found) {
        this.words = words;
        this.found = found;
        changeWords = new ChangeWords(words);
        found.known().roles().values().forEach(role -> roles.put(role.id(), role.name()));
        var parts = new ArrayList<>(found.known().restrictions().parts());
        for (Change change : found.changes()) {
            switch (change) {
                case Change.CreateRole create -> roles.put(create.role(), create.name());
                case Change.SetPart(var content) -> parts.add(content);
                default -> {}
            }
        }
        ways = new WayWords(words, Restrictions.of(parts));
    }

    /// What would become of a line, as a status.
    Column.Mark mark(Imports.Row row) {
        return switch (row.what()) {
            case CREATE -> new Column.Mark(Status.OK, Optional.of(Icon.ADD), words.text("imports.what.create"), 0);
            case CHANGE -> new Column.Mark(Status.OK, Optional.of(Icon.EDIT), words.text("imports.what.change"), 0);
            case UNCHANGED -> Column.Mark.of(Status.QUIET, words.text("imports.what.unchanged"));
            case REFUSED -> Column.Mark.of(Status.BAD, words.text("imports.what.refused"));
            case NOT_CARRIED -> Column.Mark.of(Status.WARN, words.text("imports.what.notCarried"));
            case NOTE -> Column.Mark.of(Status.QUIET, words.text("imports.what.note"));
        };
    }

    /// In what: `roles + Claims`, or why not.
    String detail(Imports.Row row) {
        if (!row.said().isEmpty()) {
            return row.said();
        }
        var parts = new ArrayList<String>();
        String given = roles(row.changes(), Change.GrantRole.class);
        String taken = roles(row.changes(), Change.RevokeRole.class);
        row.changes().forEach(change -> part(change).ifPresent(parts::add));
        // Who is new is called first; then what is shortest, for the end of a line may be cut.
        int at = row.what() == Imports.What.CREATE && !parts.isEmpty() ? 1 : 0;
        if (!taken.isEmpty()) {
            parts.add(at, words.text("imports.detail.rolesTaken", taken));
        }
        if (!given.isEmpty()) {
            parts.add(at, words.text("imports.detail.roles", given));
        }
        return parts.isEmpty() ? NumberWords.NONE : String.join(" · ", parts);
    }

    private String roles(List<Change> changes, Class<? extends Change> kind) {
        return changes.stream()
                .filter(kind::isInstance)
                .flatMap(change -> switch (change) {
                    case Change.GrantRole grant -> Stream.of(grant.role());
                    case Change.RevokeRole revoke -> Stream.of(revoke.role());
                    default -> Stream.<RoleId>empty();
                })
                .map(role -> roles.getOrDefault(role, NumberWords.NONE))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> part(Change change) {
        return switch (change) {
            case Change.CreateUser create ->
                Optional.of(
                        create.expiry() instanceof Expiry.At
                                ? words.text("imports.detail.both", create.login(), end(create.expiry()))
                                : create.login());
            case Change.EditUser edit ->
                Optional.of(edit.set().entrySet().stream()
                        .map(set -> words.text("imports.detail.field", changeWords.field(set.getKey()), set.getValue()))
                        .collect(Collectors.joining(", ")));
            case Change.ExtendExpiry extend -> Optional.of(end(extend.expiry()));
            case Change.SetValidFrom from ->
                Optional.of(words.text("imports.detail.from", words.times().cell(from.from())));
            case Change.DisableUser _ -> Optional.of(words.text("preview.value.disabled"));
            case Change.EnableUser _ -> Optional.of(words.text("preview.value.on"));
            case Change.SetPart(RulePart.OfRule(var rule)) -> Optional.of(rule(rule));
            case Change.SetPart(RulePart.OfCalendar(var calendar)) ->
                Optional.of(words.text("imports.detail.days", calendar.dates().size()));
            case Change.RemovePart _ -> Optional.of(words.text("imports.detail.ruleGone"));
            default -> Optional.empty();
        };
    }

    private String end(Expiry expiry) {
        return changeWords.end(expiry, found.known());
    }

    private String rule(AccessRule rule) {
        String sentence = rule.ways().stream().map(ways::sentence).collect(Collectors.joining(", "));
        return words.text(rule.on() ? "imports.detail.rule" : "imports.detail.ruleOff", sentence);
    }

    /// What comes along with the accounts: `14 roles · 61 patterns of hours became 9 bands`.
    ///
    /// @param patterns how many different weeks of hours the file has
    String along(int patterns) {
        var parts = new ArrayList<String>();
        long made = count(Change.CreateRole.class);
        if (made > 0) {
            parts.add(words.text("imports.along.roles", made));
        }
        long bands = parts(RulePart.Kind.TIME_BAND);
        if (bands > 0) {
            parts.add(words.text("imports.along.bands", patterns, bands));
        }
        long machines = parts(RulePart.Kind.MACHINE);
        if (machines > 0) {
            parts.add(words.text("imports.along.machines", machines));
        }
        long rules = parts(RulePart.Kind.RULE);
        if (rules > 0) {
            parts.add(words.text("imports.along.rules", rules));
        }
        return String.join(" · ", parts);
    }

    private long count(Class<? extends Change> kind) {
        return found.changes().stream().filter(kind::isInstance).count();
    }

    private long parts(RulePart.Kind kind) {
        return found.changes().stream()
                .filter(change -> change instanceof Change.SetPart(var content)
                        && content.key().kind() == kind)
                .count();
    }
}
