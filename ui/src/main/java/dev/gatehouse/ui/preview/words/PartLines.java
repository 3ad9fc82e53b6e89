package dev.gatehouse.ui.preview.words;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of rules, and of what rules name, in words. They are made one after the other: what one of them sets, the
/// next may name, and change again.
final class PartLines {
    private final Words words;
    private final PartWords was;
    private final PartWords is;
    private final Directory known;
    private final Map<RulePart.Key, RulePart> set = new HashMap<>();

    /// @param known what is there before the changes
    /// @param changes all of them, for what they call things
    PartLines(Words words, Directory known, List<Change> changes) {
        this.words = words;
        this.known = known;
        was = new PartWords(words, known);
        is = new PartWords(words, after(known, changes));
    }

    private static Directory after(Directory known, List<Change> changes) {
        var parts = new ArrayList<>(known.restrictions().parts());
        changes.forEach(change -> {
            if (change instanceof Change.SetPart(var content)) {
                parts.add(content);
            }
        });
        return known.restricted(Restrictions.of(parts));
    }

    /// The lines of the next change.
    List<ChangeLine> lines(Change.OfPart change) {
        Optional<RulePart> before = Optional.ofNullable(set.get(change.part()))
                .or(() -> known.restrictions().find(change.part()));
        String kind = was.kind(change.part().kind());
        return switch (change) {
            case Change.RevokePassport _ ->
                List.of(new ChangeLine(
                        before.map(RulePart::name).orElse(NumberWords.NONE),
                        words.text("vocabulary.field.thumbprint"),
                        before.flatMap(PartLines::key).orElse(NumberWords.NONE),
                        words.text("vocabulary.waiting")));
            case Change.RemovePart _ ->
                List.of(new ChangeLine(
                        before.map(RulePart::name).orElse(NumberWords.NONE),
                        kind,
                        words.text("preview.value.there"),
                        words.text("preview.value.deleted")));
            case Change.SetPart(var content) -> {
                var lines = new ArrayList<ChangeLine>();
                if (before.isEmpty()) {
                    lines.add(new ChangeLine(content.name(), kind, NumberWords.NONE, words.text("preview.value.new")));
                }
                lines.addAll(different(content, before));
                set.put(content.key(), content);
                yield lines;
            }
        };
    }

    private static Optional<String> key(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport)
                ? passport.thumbprint().map(Object::toString)
                : Optional.empty();
    }

    private List<ChangeLine> different(RulePart content, Optional<RulePart> before) {
        // What was set a moment ago names what is only there by now.
        PartWords then = set.containsKey(content.key()) ? is : was;
        Map<String, String> earlier = before.map(then::lines).orElseGet(LinkedHashMap::new);
        Map<String, String> later = is.lines(content);
        var fields = new LinkedHashSet<>(later.keySet());
        fields.addAll(earlier.keySet());
        String subject = before.orElse(content).name();
        return fields.stream()
                .map(field -> new ChangeLine(
                        subject,
                        field,
                        earlier.getOrDefault(field, NumberWords.NONE),
                        later.getOrDefault(field, NumberWords.NONE)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }
}
