package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;

/// What keeps an edited rule from being proposed.
///
/// @param rule the edits
/// @param author whose
public record RuleChecks(RuleEditViewModel rule, Author author) {
    private Words words() {
        return rule.words();
    }

    /// What is wrong with the name; empty: nothing.
    public Optional<String> name() {
        String typed = rule.nameProperty().get().strip();
        if (typed.isEmpty()) {
            return Optional.of(words().text("rules.nameNeeded"));
        }
        if (typed.length() > Bounds.NAME) {
            return Optional.of(words().text("rules.tooLong", Bounds.NAME));
        }
        String key = Role.nameKey(typed);
        return rule.known().picture().restrictions().rules().values().stream()
                .filter(other -> !other.id().equals(rule.before().id()))
                .filter(other -> Role.nameKey(other.name()).equals(key))
                .findFirst()
                .map(other -> words().text("rules.nameTaken", other.name()));
    }

    /// What is wrong with the name of hours; empty: nothing.
    public Optional<String> name(BandDraft draft) {
        String typed = draft.nameProperty().get().strip();
        if (typed.isEmpty()) {
            return draft.isNew() ? Optional.empty() : Optional.of(words().text("rules.nameNeeded"));
        }
        if (typed.length() > Bounds.NAME) {
            return Optional.of(words().text("rules.tooLong", Bounds.NAME));
        }
        return rule.bands().holder(typed, draft.id()).map(other -> words().text("rules.hoursTaken", other));
    }

    /// Why it cannot be proposed; empty: it can.
    public Optional<String> missing() {
        return name().or(() -> rule.scope().scope().isEmpty()
                        ? Optional.of(words().text("rules.bindsNobody"))
                        : Optional.empty())
                .or(() -> rule.namedDrafts().stream()
                        .flatMap(draft -> name(draft).stream())
                        .findFirst())
                .or(() ->
                        rule.changes().isEmpty() ? Optional.of(words().text("rules.nothingChanged")) : Optional.empty())
                .or(this::obstacle);
    }

    /// Why whoever edits may not change this rule, or not so; empty: they may.
    public Optional<String> obstacle() {
        if (!rule.isEditable()) {
            return Optional.empty();
        }
        var rules = new ChangeRules(author, rule.stored(), words().times().now());
        List<Change> changes = rule.changes().isEmpty()
                ? List.of(new Change.SetPart(new RulePart.OfRule(rule.rule())))
                : rule.changes();
        return changes.stream()
                .flatMap(change -> rules.judge(change).stream())
                .findFirst()
                .map(words().faults()::sentence);
    }
}
