package dev.gatehouse.ui.words.rule;

import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.words.Words;
import java.util.Comparator;
import java.util.List;

/// What the rules at the door ask of one person: when they may come, and from where. Rules are not named.
///
/// @param words the reader's language
public record DoorWords(Words words) {
    /// One line a rule; each of them must hold.
    ///
    /// @param binding the rules that bind the person, and what they name
    public List<String> lines(Restrictions binding) {
        var ways = new WayWords(words, binding);
        var lines = binding.rules().values().stream()
                .filter(rule -> rule.on() && !(rule.scope() instanceof RuleScope.OfRole))
                .sorted(Comparator.comparing(AccessRule::id))
                .map(rule -> rule.ways().stream()
                        .map(ways::sentence)
                        .reduce((some, next) -> words.text("vocabulary.or", some, next))
                        .orElseGet(() -> words.text("vocabulary.wayNever")))
                .distinct()
                .toList();
        return lines.isEmpty() ? List.of(ways.sentence(WayIn.ANY)) : lines;
    }
}
