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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of rules, and of what rules name, in words.
///
/// @param words the reader's language and zone
record PartLines(Words words) {
    /// The lines of one change.
    List<ChangeLine> lines(Change.OfPart change, Directory known) {
        Optional<RulePart> before = known.restrictions().find(change.part());
        String kind = new PartWords(words, known).kind(change.part().kind());
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
                lines.addAll(different(content, before, known));
                yield lines;
            }
        };
    }

    private static Optional<String> key(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport)
                ? passport.thumbprint().map(Object::toString)
                : Optional.empty();
    }

    private List<ChangeLine> different(RulePart content, Optional<RulePart> before, Directory known) {
        Map<String, String> was = before.map(new PartWords(words, known)::lines).orElseGet(LinkedHashMap::new);
        Map<String, String> is = new PartWords(words, with(content, known)).lines(content);
        var fields = new LinkedHashSet<>(is.keySet());
        fields.addAll(was.keySet());
        String subject = before.orElse(content).name();
        return fields.stream()
                .map(field -> new ChangeLine(
                        subject,
                        field,
                        was.getOrDefault(field, NumberWords.NONE),
                        is.getOrDefault(field, NumberWords.NONE)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    /// What is known once a part is set.
    static Directory with(RulePart content, Directory known) {
        var parts = new ArrayList<>(known.restrictions().parts());
        parts.add(content);
        return known.restricted(Restrictions.of(parts));
    }
}
