package dev.gatehouse.ui.past.compare;

import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.history.Differing;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.past.list.Things;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import dev.gatehouse.ui.words.rule.PartWords;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What differs, in words: those of the trail.
final class DifferenceWords {
    private static final int BRIEF = 2;

    private final Words words;
    private final EventWords fields;
    private final PartWords parts;

    DifferenceWords(CompareViewModel.Compared compared, Words words) {
        this.words = words;
        Map<RoleId, String> roles = new HashMap<>(Things.names(compared.before().directory()));
        roles.putAll(Things.names(compared.after().directory()));
        fields = new EventWords(words, roles);
        parts = new PartWords(words, compared.after().directory());
    }

    /// What it is: `Person`, `Role`, `Access rule`.
    String kind(Differing differing) {
        return switch (differing.target().kind()) {
            case "user" -> words.text("past.person");
            case "role" -> words.text("past.role");
            default ->
                Stream.of(RulePart.Kind.values())
                        .filter(kind ->
                                kind.wire().equalsIgnoreCase(differing.target().kind()))
                        .findFirst()
                        .map(parts::kind)
                        .orElse(NumberWords.NONE);
        };
    }

    /// For a line in a list.
    String brief(Differing differing) {
        if (differing.before().isEmpty()) {
            return words.text("past.came");
        }
        if (differing.after().isEmpty()) {
            return words.text("past.went");
        }
        String some = differing.fields().stream().limit(BRIEF).map(this::line).collect(Collectors.joining(" · "));
        int more = differing.fields().size() - BRIEF;
        return more > 0 ? some + " +" + more : some;
    }

    /// One field: `Expires: 20 Nov 2026, 17:00 → 22 Dec 2026, 17:00`.
    String line(FieldChange change) {
        return words.text("past.line", field(change), turn(change));
    }

    String field(FieldChange change) {
        return fields.field(change);
    }

    String turn(FieldChange change) {
        return words.text("past.turn", fields.before(change), fields.after(change));
    }
}
