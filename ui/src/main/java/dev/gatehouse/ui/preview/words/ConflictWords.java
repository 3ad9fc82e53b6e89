package dev.gatehouse.ui.preview.words;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The three sides of a conflict in words.
///
/// @param words the reader's language and zone
/// @param changes changes in words
public record ConflictWords(Words words, ChangeWords changes) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    /// The field's name for people.
    public String field(String wire, Directory known) {
        return UserField.ofWire(wire).map(changes::field).orElseGet(() -> other(wire, known));
    }

    /// Theirs for people; everything else stays as it came.
    public Desk.FieldConflict shown(Desk.FieldConflict conflict) {
        return new Desk.FieldConflict(
                conflict.target(), conflict.field(), value(conflict.theirs()), conflict.by(), conflict.at());
    }

    /// What the person saw.
    public String was(Desk.FieldConflict conflict, Directory known) {
        int slash = conflict.target().indexOf('/');
        String id = conflict.target().substring(slash + 1);
        Optional<RulePart.Kind> kind = RulePart.Kind.ofWire(conflict.target().substring(0, slash));
        if (kind.isPresent()) {
            return known.restrictions()
                    .find(new RulePart.Key(kind.get(), UUID.fromString(id)))
                    .map(part -> whole(part, known))
                    .orElse(NumberWords.NONE);
        }
        return conflict.target().startsWith("user/")
                ? known.user(UserId.of(id))
                        .map(user -> held(user, conflict.field(), known))
                        .orElse(NumberWords.NONE)
                : known.role(RoleId.of(id))
                        .map(role -> held(role, conflict.field()))
                        .orElse(NumberWords.NONE);
    }

    /// What the person wants.
    public String yours(Desk.FieldConflict conflict, List<Change> wanted, Directory known) {
        return wanted.stream()
                .filter(change -> Touch.of(change).stream()
                        .anyMatch(touch -> touch.field().equals(conflict.field())
                                && conflict.target().equals(touch.kind() + "/" + touch.id())))
                .map(change -> after(change, conflict, known))
                .findFirst()
                .orElse(NumberWords.NONE);
    }

    private String after(Change change, Desk.FieldConflict conflict, Directory known) {
        if (change instanceof Change.SetPart(var part)) {
            return whole(part, known);
        }
        var lines = changes.lines(change, known);
        if (change instanceof Change.EditUser) {
            String name = field(conflict.field(), known);
            return lines.stream()
                    .filter(line -> line.field().equals(name))
                    .map(ChangeLine::after)
                    .findFirst()
                    .orElse(NumberWords.NONE);
        }
        return lines.isEmpty() ? NumberWords.NONE : lines.getFirst().after();
    }

    private String whole(RulePart part, Directory known) {
        return new PartWords(words, known)
                .lines(part).entrySet().stream()
                        .map(line -> words.text("preview.part", line.getKey(), line.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private String held(User user, String field, Directory known) {
        Optional<UserField> text = UserField.ofWire(field);
        if (text.isPresent()) {
            return shown(text.orElseThrow().of(user));
        }
        return switch (field) {
            case "expiry" -> changes.end(user.expiry(), known);
            case "validFrom" -> words.times().cell(user.validFrom());
            case "admission" -> changes.admission(user.admission().map(Admission::until));
            case "disabled" -> words.text(user.isDisabled() ? "preview.value.disabled" : "preview.value.on");
            default ->
                user.grants().stream()
                        .filter(grant -> field.equals("grant:" + grant.role()))
                        .map(changes::validity)
                        .findFirst()
                        .orElseGet(() -> words.text("preview.value.notHeld"));
        };
    }

    private String held(Role role, String field) {
        return switch (field) {
            case "name" -> role.name();
            case "description" -> shown(role.description());
            default ->
                words.text(
                        role.permissions().stream().anyMatch(held -> field.equals("permission:" + held))
                                ? "preview.value.granted"
                                : "preview.value.notGranted");
        };
    }

    private String other(String wire, Directory known) {
        if (wire.startsWith("grant:")) {
            return words.text(
                    "preview.field.roleNamed",
                    known.role(RoleId.of(wire.substring("grant:".length())))
                            .map(Role::name)
                            .orElse(NumberWords.NONE));
        }
        return switch (wire) {
            case "expiry" -> words.text("preview.field.expiry");
            case "validFrom" -> words.text("preview.field.validFrom");
            case "admission" -> words.text("preview.field.admission");
            case "disabled", "exists" -> words.text("preview.field.account");
            case "description" -> words.text("preview.field.description");
            case "content" -> words.text("preview.field.content");
            default -> wire.substring(wire.indexOf(':') + 1);
        };
    }

    private String value(String wire) {
        if (INSTANT.matcher(wire).matches()) {
            return words.times().cell(Instant.parse(wire));
        }
        return wire.equals("never") ? words.text("preview.value.never") : shown(wire);
    }

    private static String shown(String text) {
        return text.isBlank() ? NumberWords.NONE : text;
    }
}
