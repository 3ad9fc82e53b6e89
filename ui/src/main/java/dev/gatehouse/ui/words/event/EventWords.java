package dev.gatehouse.ui.words.event;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.history.Grounds;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One event in words, for a line in a list and for a sentence to read aloud. Actions and codes of a newer server are
/// shown as they are.
public final class EventWords {
    private static final Set<String> NOT_OPENED = Set.of("session", "trail");

    private final Words words;
    private final ThingNames names;
    private final FieldWords fields;

    /// Words of one reader.
    ///
    /// @param roles the present names of roles, which events name by id
    public EventWords(Words words, Map<RoleId, String> roles) {
        this(words, roles, Set.of());
    }

    /// Words of one reader.
    ///
    /// @param roles the present names of roles, which events name by id
    /// @param programs the accounts of programs, which events name like people
    public EventWords(Words words, Map<RoleId, String> roles, Set<UserId> programs) {
        this.words = words;
        names = new ThingNames(words, roles, programs);
        fields = new FieldWords(words, names);
    }

    /// Who did it, as they were called then.
    public String who(AuditEvent event) {
        return names.actor(event);
    }

    /// Somebody who does things.
    ///
    /// @param called what they were called, if that is known
    public String who(ActorId actor, Optional<String> called) {
        return names.actor(actor, called);
    }

    /// Somebody or something that is acted on.
    ///
    /// @param called what it was called, if that is known
    public String whom(Target target, Optional<String> called) {
        return called.orElseGet(() -> names.target(target));
    }

    /// What was done: `Extended`.
    public String did(AuditEvent event) {
        return did(event.action());
    }

    /// What an action does: `Extended`.
    public String did(String action) {
        return words.messages().find("vocabulary.did." + action).orElse(action);
    }

    /// To whom or what, as it was called then; a dash where that is nothing one could open.
    public String to(AuditEvent event) {
        boolean named = event.detail().targetName().isPresent();
        boolean openable = event.target()
                .filter(target -> !NOT_OPENED.contains(target.kind()))
                .isPresent();
        return named || openable ? names.target(event) : NumberWords.NONE;
    }

    /// How it ended: `Refused`.
    public String outcome(Outcome outcome) {
        return words.text(
                switch (outcome) {
                    case DONE -> "vocabulary.outcomeDone";
                    case REFUSED -> "vocabulary.outcomeRefused";
                    case PENDING -> "vocabulary.outcomePending";
                });
    }

    /// What it made different, or why it was refused, on one line: `Expires 20 Nov → 22 Dec`.
    public String what(AuditEvent event) {
        if (event.outcome() == Outcome.REFUSED && !event.reasons().isEmpty()) {
            return String.join(" · ", reasons(event));
        }
        List<FieldChange> all = changes(event);
        if (event.action().equals(EventKind.MONTH_OPENED.wire())) {
            return event.target().map(Target::id).orElse(NumberWords.NONE);
        }
        if (all.isEmpty() && event.detail().more().containsKey("why")) {
            return fields.end(event.detail().more().get("why"));
        }
        if (all.isEmpty()) {
            boolean searched = event.action().equals(EventKind.TRAIL_SEARCHED.wire());
            return event.detail()
                    .text()
                    .map(text -> searched ? words.text("vocabulary.searchedFor", text) : quoted(text))
                    .orElse(NumberWords.NONE);
        }
        String first = fields.brief(all.getFirst());
        return all.size() == 1 ? first : words.text("vocabulary.andMore", first, all.size() - 1);
    }

    /// Where from; a dash where it is not known.
    public String where(AuditEvent event) {
        return event.detail().address().orElse(NumberWords.NONE);
    }

    /// Why it was refused, each in words.
    public List<String> reasons(AuditEvent event) {
        return event.reasons().stream().map(this::reason).toList();
    }

    /// All fields that it made different: structure first, then words. What a decision was made from is no
    /// difference: it is told where one asks why.
    public List<FieldChange> changes(AuditEvent event) {
        var all = new ArrayList<>(event.fields());
        all.removeIf(change -> Grounds.FIELDS.contains(change.field()));
        all.addAll(event.detail().fields());
        return all;
    }

    /// What a field is called.
    public String field(FieldChange change) {
        return fields.name(change);
    }

    /// What a field held before.
    public String before(FieldChange change) {
        return fields.before(change);
    }

    /// What a field holds after.
    public String after(FieldChange change) {
        return fields.after(change);
    }

    /// What happened, as one says it: `Dana Reyes extended Maria Lopez: until 22 Dec 2026, 17:00.`
    public String sentence(AuditEvent event) {
        String key = switch (event.outcome()) {
            case DONE -> "vocabulary.sentence." + event.action();
            case REFUSED -> "vocabulary.tried." + event.action();
            case PENDING -> "vocabulary.asked";
        };
        String sentence = words.messages()
                .find(key, who(event), names.target(event), point(event))
                .orElseGet(() -> words.text(
                        "vocabulary.otherSentence",
                        who(event),
                        did(event),
                        names.target(event),
                        outcome(event.outcome())));
        return names.isProgram(event) ? capital(sentence) : sentence;
    }

    /// A person's name stays as it is written; `the program Billing` begins a sentence with a capital.
    private String capital(String sentence) {
        var locale = words.messages().language().locale();
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    /// The sentence, what was written down with it, why it was refused: fit for a ticket.
    public String story(AuditEvent event) {
        var parts = new ArrayList<String>();
        parts.add(sentence(event));
        if (!event.reasons().isEmpty()) {
            // Some reasons are sentences, with an end of their own.
            String why = String.join(", ", reasons(event));
            parts.add(words.text("vocabulary.becauseOf", why.endsWith(".") ? why.substring(0, why.length() - 1) : why));
        }
        event.detail().ticket().ifPresent(ticket -> parts.add(words.text("vocabulary.ticket", ticket)));
        event.detail().callerCheck().flatMap(this::callerCheck).ifPresent(parts::add);
        if (ThingNames.isNameGone(event)) {
            parts.add(words.text("vocabulary.nameGone"));
        }
        return String.join(" ", parts);
    }

    /// What a note of an event is called: `Proved by`.
    public String note(String name) {
        return words.messages().find("vocabulary.note." + name).orElse(name);
    }

    /// What a note says.
    public String noted(String name, String value) {
        return switch (name) {
            case "change" -> did(value);
            case "why" -> fields.end(value);
            case "by" -> words.messages().find("vocabulary.by." + value).orElse(value);
            case "kind" -> words.messages().find("vocabulary.kind." + value).orElse(value);
            case "alarm" -> words.messages().find("vocabulary.alarm." + value).orElse(value);
            default -> value;
        };
    }

    private Optional<String> callerCheck(String wire) {
        return words.messages().find("vocabulary.caller." + wire);
    }

    /// What the sentence is about besides who and whom: the new end, the role.
    private String point(AuditEvent event) {
        return changes(event).stream()
                .findFirst()
                .map(change -> fields.role(change).orElseGet(() -> fields.after(change)))
                .or(() -> event.detail().text())
                .orElse(NumberWords.NONE);
    }

    /// A reason in a word or two.
    public String reason(String code) {
        return fields.reason(code).orElse(code);
    }

    private String quoted(String text) {
        return words.text("vocabulary.quoted", text);
    }
}
