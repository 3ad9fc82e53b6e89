package dev.gatehouse.api.event;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.history.Grounds;
import dev.gatehouse.model.rule.RulePart;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an event may hold, by name. What is not named here cannot get in: no password, no token, no code; and no word
/// that the screens have no text for.
final class AllowedFields {
    // In the leaf, so for ever: opaque and structural, as dev.gatehouse.model.audit.Differences names it. Only roles
    // have a structural name and description; a person's name is in the detail.
    private static final Pattern OF_MANY = Pattern.compile("grant:[0-9a-f-]{36}|permission:[a-z0-9_.-]{3,80}");
    // The members of their wire forms: ids, dates, times, networks, thumbprints, and the names of things.
    private static final Pattern OF_PARTS = Pattern.compile("(?:name|on|zone|kind|network|thumbprint|waiting"
            + "|scope\\.(?:kind|role|user)|(?:groups|holidays)(?::[0-9a-f-]{36})?"
            + "|ways(?:\\.[0-9]{1,3}(?:\\.(?:bands|machines|groups)(?::[0-9a-f-]{36})?)?)?"
            + "|windows(?:\\.[0-9]{1,3}\\.(?:from|to|days:[a-z]{3}))?"
            + "|exceptions(?:\\.[0-9+-]{8,16}\\.(?:kind|hours(?:\\.[0-9]{1,3}\\.(?:from|to))?))?"
            + "|dates(?:\\.[0-9+-]{8,16}\\.name)?)");
    private static final Set<String> PART_KINDS = Arrays.stream(RulePart.Kind.values())
            .map(kind -> kind.wire().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_ROLES = Set.of("name", "description");
    private static final String SYSTEM = "system/";

    private AllowedFields() {}

    /// Refuses an event with a field that nobody allowed.
    ///
    /// @throws IllegalArgumentException naming the word; our own mistake
    static void check(AuditEvent event) {
        known("action", event.action(), Vocabulary.ACTIONS);
        event.reasons().forEach(reason -> known("reason", reason, Vocabulary.REASONS));
        if (event.actor().value().startsWith(SYSTEM)) {
            known("actor", event.actor().value().substring(SYSTEM.length()), Vocabulary.SYSTEM_PARTS);
        }
        boolean ofPart =
                event.target().filter(one -> PART_KINDS.contains(one.kind())).isPresent();
        boolean ofRole = event.target().filter(one -> one.kind().equals("role")).isPresent();
        for (FieldChange change : event.fields()) {
            if (ofPart && OF_PARTS.matcher(change.field()).matches()) {
                continue;
            }
            if (OF_ROLES.contains(change.field()) && !ofRole) {
                throw new IllegalArgumentException("not a structural field of an event: " + change.field());
            }
            if (!Grounds.FIELDS.contains(change.field())
                    && !OF_MANY.matcher(change.field()).matches()) {
                known("structural field", change.field(), Vocabulary.STRUCTURAL_FIELDS);
            }
        }
        event.detail().fields().forEach(change -> known("personal field", change.field(), Vocabulary.PERSONAL_FIELDS));
        event.detail().more().forEach((name, value) -> {
            known("note", name, Vocabulary.NOTES);
            switch (name) {
                case "by" -> known("proof", value, Vocabulary.PROOFS);
                case "kind" -> known("kind of session", value, Vocabulary.SESSION_KINDS);
                case "change" -> known("change", value, Vocabulary.ACTIONS);
                case "why" -> end(value);
                case "alarm" -> known("alarm", value, Vocabulary.ALARMS);
                default -> {
                    // Names and numbers.
                }
            }
        });
    }

    private static void end(String why) {
        if (!Vocabulary.ACTIONS.contains(why) && !Vocabulary.REASONS.contains(why)) {
            known("end of a session", why, Vocabulary.ENDS);
        }
    }

    private static void known(String what, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("not a " + what + " of an event: " + word);
        }
    }
}
