package dev.gatehouse.ui.words.event;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Fields before and after, in words. What this version does not know is shown as it is.
final class FieldWords {
    private static final String GRANT = "grant:";
    private static final String PERMISSION = "permission:";
    private static final String ADMISSION = "admission";
    private static final String NEVER = "never";

    private final Words words;
    private final ThingNames names;
    private final PermissionWords permissions;
    private final PartFieldWords ofParts;

    FieldWords(Words words, ThingNames names) {
        this.words = words;
        this.names = names;
        this.permissions = new PermissionWords(words);
        this.ofParts = new PartFieldWords(words, names);
    }

    /// What the field is called: `Expires`, `Role “Claims adjuster”`.
    String name(FieldChange change) {
        String field = change.field();
        if (field.startsWith(GRANT)) {
            return words.text("vocabulary.roleField", names.role(field.substring(GRANT.length())));
        }
        if (field.startsWith(PERMISSION)) {
            return permission(change)
                    .map(permission -> words.text("vocabulary.permissionField", permission))
                    .orElse(field);
        }
        if (PartFieldWords.knows(field)) {
            return ofParts.name(field);
        }
        return words.messages().find("vocabulary.field." + field).orElse(field);
    }

    /// What it held before, with the year and the minute.
    String before(FieldChange change) {
        return value(change.field(), change.before(), words.times()::cell);
    }

    /// What it holds after, with the year and the minute.
    String after(FieldChange change) {
        return value(change.field(), change.after(), words.times()::cell);
    }

    /// For a line in a list: `Expires: 20 Nov → 22 Dec`, `+ Claims adjuster`.
    String brief(FieldChange change) {
        boolean comesOrGoes = change.before().isPresent() != change.after().isPresent();
        Optional<String> thing = role(change).or(() -> permission(change));
        if (comesOrGoes && thing.isPresent()) {
            return words.text(change.after().isPresent() ? "vocabulary.plus" : "vocabulary.minus", thing.get());
        }
        return words.text(
                "vocabulary.change",
                name(change),
                value(change.field(), change.before(), words.times()::shortDate),
                value(change.field(), change.after(), words.times()::shortDate));
    }

    /// The name of the role that a grant is about.
    Optional<String> role(FieldChange change) {
        return change.field().startsWith(GRANT)
                ? Optional.of(names.role(change.field().substring(GRANT.length())))
                : Optional.empty();
    }

    /// What stood in the way; nothing for a code of a newer server.
    Optional<String> reason(String code) {
        return Arrays.stream(ReasonCode.values())
                .filter(known -> known.wire().equals(code))
                .findFirst()
                .map(words.reasons()::word)
                .or(() -> words.messages().find("vocabulary.reason." + code))
                .or(() -> words.messages().find("fault." + code));
    }

    /// What ended a session: its own time, somebody's choice, a change, or a reason that came to stand in the way.
    String end(String code) {
        return words.messages()
                .find("vocabulary.ended." + code)
                .or(() -> words.messages().find("vocabulary.did." + code))
                .or(() -> reason(code))
                .orElse(code);
    }

    /// What a reviewed item is; whom it is about, the events tell that it is made of.
    private String item(String key) {
        String kind = key.substring(0, Math.max(0, key.indexOf(':')));
        return words.messages().find("vocabulary.reviewKind." + kind).orElse(key);
    }

    private Optional<String> permission(FieldChange change) {
        String field = change.field();
        return field.startsWith(PERMISSION) && Permission.isValid(field.substring(PERMISSION.length()))
                ? Optional.of(permissions.full(new Permission(field.substring(PERMISSION.length()))))
                : Optional.empty();
    }

    private String value(String field, Optional<String> value, Function<Instant, String> moment) {
        if (field.startsWith(GRANT)) {
            return value.map(text -> held(text, moment)).orElseGet(() -> words.text("vocabulary.notHeld"));
        }
        if (field.startsWith(PERMISSION)) {
            return words.text(value.isPresent() ? "vocabulary.granted" : "vocabulary.notGranted");
        }
        if (PartFieldWords.knows(field)) {
            return ofParts.value(field, value);
        }
        if (field.equals(ADMISSION)) {
            return value.map(text -> held(text, moment)).orElse(NumberWords.NONE);
        }
        if (field.equals("disabled")) {
            return words.text(value.isPresent() ? "vocabulary.off" : "vocabulary.on");
        }
        return switch (field) {
            case "why" -> value.map(this::end).orElse(NumberWords.NONE);
            case "verdict" ->
                value.map(text -> words.messages()
                                .find("vocabulary.verdict." + text)
                                .orElse(text))
                        .orElse(NumberWords.NONE);
            case "item" -> value.map(this::item).orElse(NumberWords.NONE);
            case "form" ->
                value.map(text ->
                                words.messages().find("vocabulary.form." + text).orElse(text))
                        .orElse(NumberWords.NONE);
            default -> value.map(text -> plain(text, moment)).orElse(NumberWords.NONE);
        };
    }

    /// A grant, or a waiver of hours, is `from/until by`, with nothing for no end.
    private String held(String text, Function<Instant, String> moment) {
        int slash = text.indexOf('/');
        int space = text.indexOf(' ', Math.max(0, slash));
        String until = slash < 0 || space < 0 ? "" : text.substring(slash + 1, space);
        return instant(until)
                .map(end -> words.text("vocabulary.heldUntil", moment.apply(end)))
                .orElseGet(() -> words.text("vocabulary.held"));
    }

    private String plain(String text, Function<Instant, String> moment) {
        if (text.equals(NEVER)) {
            return words.text("vocabulary.never");
        }
        return instant(text).map(moment).orElse(text);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.endsWith("Z") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }
}
