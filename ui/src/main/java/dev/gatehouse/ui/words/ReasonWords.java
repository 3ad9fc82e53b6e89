package dev.gatehouse.ui.words;

import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import java.time.Instant;
import java.util.Optional;

/// Reasons that stand in the way: a sentence to read aloud, a word for a status cell, the verb that lifts it.
public final class ReasonWords {
    private final Messages messages;
    private final TimeWords times;

    ReasonWords(Messages messages, TimeWords times) {
        this.messages = messages;
        this.times = times;
    }

    /// The sentence: `Expired 2 days ago (20 Nov 2026, 17:00 London · 17:00 UTC)`.
    public String sentence(Reason reason) {
        return sentence(reason, Optional.empty());
    }

    /// The sentence, naming who did it where that is known: `Disabled on 3 Nov by Dana Reyes: "left the company"`.
    public String sentence(Reason reason, Optional<String> by) {
        String since = reason.since().map(times::past).orElse(NumberWords.NONE);
        String value = reason.value().orElse(NumberWords.NONE);
        return switch (reason.code()) {
            case ACCOUNT_EXPIRED -> messages.text("reason.account_expired", since);
            case ACCOUNT_LOCKED ->
                messages.text(
                        "reason.account_locked", Long.parseLong(reason.value().orElse("0")), ends(reason));
            case ACCOUNT_DISABLED -> disabled(reason, by, value);
            case ACCOUNT_NOT_YET_VALID ->
                messages.text(
                        "reason.account_not_yet_valid",
                        reason.ends().map(this::start).orElse(NumberWords.NONE));
            case ACCOUNT_UNVERIFIED -> unverified(reason);
            case PASSWORD_DUE ->
                messages.text(
                        "reason.password_due",
                        reason.since().map(times::shortDate).orElse(NumberWords.NONE));
            case OUTSIDE_HOURS ->
                reason.ends()
                        .map(opens -> messages.text("reason.outside_hours", needed(reason), times.coming(opens)))
                        .orElseGet(() -> messages.text("reason.outside_hours_never", needed(reason)));
            case MACHINE_NOT_PERMITTED ->
                messages.text("reason.machine_not_permitted", reason.was().orElse(NumberWords.NONE), needed(reason));
            case NO_WAY_IN -> messages.text("reason.no_way_in");
            case CONDITION_UNKNOWN -> messages.text("reason.condition_unknown", needed(reason));
            case PERMISSION_MISSING -> messages.text("reason.permission_missing", value);
        };
    }

    /// The word of a status cell: `Expired`.
    public String word(ReasonCode code) {
        return messages.text("reason.word." + code.wire());
    }

    /// The verb that lifts it: `Extend`; nothing where there is none.
    public Optional<String> verb(ReasonCode code) {
        return switch (code) {
            case ACCOUNT_DISABLED,
                    ACCOUNT_EXPIRED,
                    ACCOUNT_LOCKED,
                    ACCOUNT_NOT_YET_VALID,
                    ACCOUNT_UNVERIFIED,
                    PASSWORD_DUE -> Optional.of(messages.text("reason.verb." + code.wire()));
            case OUTSIDE_HOURS, MACHINE_NOT_PERMITTED, NO_WAY_IN, CONDITION_UNKNOWN, PERMISSION_MISSING ->
                Optional.empty();
        };
    }

    private static String needed(Reason reason) {
        return reason.needed().isEmpty() ? NumberWords.NONE : String.join(", ", reason.needed());
    }

    private String disabled(Reason reason, Optional<String> by, String why) {
        String day = reason.since().map(times::shortDate).orElse(NumberWords.NONE);
        return by.map(name -> messages.text("reason.account_disabled_by", day, name, why))
                .orElseGet(() -> messages.text("reason.account_disabled", day, why));
    }

    private String unverified(Reason reason) {
        return reason.since()
                .map(until -> messages.text(
                        until.isAfter(times.now())
                                ? "reason.account_unverified_code"
                                : "reason.account_unverified_late",
                        times.moment(until)))
                .orElseGet(() -> messages.text("reason.account_unverified"));
    }

    private String ends(Reason reason) {
        return reason.ends().map(times::coming).orElse(NumberWords.NONE);
    }

    private String start(Instant instant) {
        return times.coming(instant);
    }
}
