package dev.gatehouse.model.audit;

import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An account as fields of one value each, in two parts as the log keeps them; and put together again. Of the
/// tickets of grants nothing is kept: no decision hangs on them.
public final class UserFields {
    /// Begins the name of a grant's field; the role's id follows.
    public static final String GRANT = "grant:";

    private static final String EXISTS = "exists";
    private static final String VALID_FROM = "validFrom";
    private static final String EXPIRY = "expiry";
    private static final String DISABLED = "disabled";
    private static final String SERVICE = "service";
    private static final String ADMISSION = "admission";
    private static final String NEVER = "never";
    private static final String NEVER_REASON = "neverReason";
    private static final String DISABLED_REASON = "disabledReason";
    private static final String ADMISSION_TICKET = "admissionTicket";
    // What stands for a word that was erased where there has to be one.
    private static final String ERASED = "?";

    private UserFields() {}

    /// Ids, instants, roles.
    public static Map<String, String> structure(User user) {
        var fields = new TreeMap<String, String>();
        fields.put(EXISTS, user.created().toString());
        fields.put(VALID_FROM, user.validFrom().toString());
        fields.put(EXPIRY, user.expiry().end().map(Object::toString).orElse(NEVER));
        user.disabling().ifPresent(off -> fields.put(DISABLED, off.at() + " " + off.by()));
        if (user.service()) {
            fields.put(SERVICE, "yes");
        }
        user.admission()
                .ifPresent(given -> fields.put(ADMISSION, given.from() + "/" + given.until() + " " + given.by()));
        for (Grant grant : user.grants()) {
            fields.put(
                    GRANT + grant.role(),
                    grant.from() + "/" + grant.until().map(Object::toString).orElse("") + " " + grant.by());
        }
        return fields;
    }

    /// Names, addresses, words.
    public static Map<String, String> words(User user) {
        var fields = new TreeMap<String, String>();
        for (UserField field : UserField.values()) {
            String text = field.of(user);
            if (!text.isEmpty()) {
                fields.put(field.wire(), text);
            }
        }
        if (user.expiry() instanceof Expiry.Never never) {
            fields.put(NEVER_REASON, never.reason());
        }
        user.disabling().map(Disabling::reason).ifPresent(reason -> fields.put(DISABLED_REASON, reason));
        user.admission().flatMap(Admission::ticket).ifPresent(ticket -> fields.put(ADMISSION_TICKET, ticket));
        return fields;
    }

    /// Whether a field of an event of an account is of its structure; others tell of codes and tokens.
    public static boolean isStructure(String field) {
        return switch (field) {
            case EXISTS, VALID_FROM, EXPIRY, DISABLED, SERVICE, ADMISSION -> true;
            default -> field.startsWith(GRANT);
        };
    }

    /// The account again; empty: the fields say that there is none.
    ///
    /// @param words those that are known; where one was erased the account has an empty one
    /// @throws IllegalArgumentException for fields that no account has, or not these together
    public static Optional<User> together(UserId id, Map<String, String> structure, Map<String, String> words) {
        if (structure.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(user(id, structure, words));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant", e);
        }
    }

    private static User user(UserId id, Map<String, String> structure, Map<String, String> words) {
        var grants = new ArrayList<Grant>();
        structure.forEach((field, text) -> {
            if (field.startsWith(GRANT)) {
                Span span = Span.read(text);
                grants.add(new Grant(
                        RoleId.of(field.substring(GRANT.length())),
                        span.from(),
                        span.until(),
                        span.by(),
                        Optional.empty()));
            } else if (!isStructure(field)) {
                throw new IllegalArgumentException("not a field of an account: " + field);
            }
        });
        return new User(
                id,
                word(words, UserField.LOGIN),
                word(words, UserField.NAME),
                contact(words),
                Instant.parse(needed(structure, EXISTS)),
                Optional.ofNullable(structure.get(DISABLED))
                        .map(text -> disabling(text, words.getOrDefault(DISABLED_REASON, ""))),
                Instant.parse(needed(structure, VALID_FROM)),
                expiry(needed(structure, EXPIRY), words),
                List.copyOf(grants),
                Optional.ofNullable(structure.get(ADMISSION)).map(text -> admission(text, words)),
                structure.containsKey(SERVICE));
    }

    private static String needed(Map<String, String> structure, String field) {
        return Optional.ofNullable(structure.get(field))
                .orElseThrow(() -> new IllegalArgumentException("an account without " + field));
    }

    private static String word(Map<String, String> words, UserField field) {
        return words.getOrDefault(field.wire(), "");
    }

    private static Contact contact(Map<String, String> words) {
        return new Contact(
                Optional.ofNullable(words.get(UserField.EMAIL.wire())),
                Optional.ofNullable(words.get(UserField.PHONE.wire())),
                Optional.ofNullable(words.get(UserField.EMPLOYEE_NUMBER.wire())),
                Optional.ofNullable(words.get(UserField.COMPANY.wire())));
    }

    private static Disabling disabling(String text, String reason) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("switched off by nobody");
        }
        return new Disabling(Instant.parse(text.substring(0, space)), new ActorId(text.substring(space + 1)), reason);
    }

    private static Expiry expiry(String text, Map<String, String> words) {
        return text.equals(NEVER)
                ? new Expiry.Never(words.getOrDefault(NEVER_REASON, ERASED))
                : new Expiry.At(Instant.parse(text));
    }

    private static Admission admission(String text, Map<String, String> words) {
        Span span = Span.read(text);
        return new Admission(
                span.from(),
                span.until().orElseThrow(() -> new IllegalArgumentException("let in without end")),
                span.by(),
                Optional.ofNullable(words.get(ADMISSION_TICKET)));
    }

    /// `FROM/UNTIL BY`; without an end nothing stands before the space.
    private record Span(Instant from, Optional<Instant> until, ActorId by) {
        static Span read(String text) {
            int slash = text.indexOf('/');
            int space = text.indexOf(' ');
            if (slash < 0 || space < slash) {
                throw new IllegalArgumentException("not a span of time");
            }
            String end = text.substring(slash + 1, space);
            return new Span(
                    Instant.parse(text.substring(0, slash)),
                    end.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(end)),
                    new ActorId(text.substring(space + 1)));
        }
    }
}
