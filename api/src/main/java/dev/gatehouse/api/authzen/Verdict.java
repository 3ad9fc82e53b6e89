package dev.gatehouse.api.authzen;

import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is answered to a question.
///
/// @param account whom it is about; empty for nobody whom we know
/// @param stage at which it was refused; empty: it was not
/// @param reasons all that refuse, for the log
/// @param judged what was decided, for the log; empty: nothing had to be
record Verdict(Optional<Account> account, Optional<Stage> stage, List<Reason> reasons, Optional<Judged> judged) {
    /// How far somebody came. It is all that an application is told of a refusal: not which rule, not until when.
    enum Stage {
        /// Nobody here.
        SUBJECT,
        /// Disabled, expired, locked, not yet valid, without a password.
        ACCOUNT,
        /// Outside their hours.
        HOURS,
        /// From a machine that is not permitted.
        MACHINE,
        /// Rules that permit nothing.
        RULES,
        /// No role in force brings it.
        PERMISSION;

        static Stage of(ReasonCode code) {
            return switch (code) {
                case ACCOUNT_DISABLED, ACCOUNT_EXPIRED, ACCOUNT_LOCKED, ACCOUNT_NOT_YET_VALID -> ACCOUNT;
                case ACCOUNT_UNVERIFIED, PASSWORD_DUE -> ACCOUNT;
                case OUTSIDE_HOURS -> HOURS;
                case MACHINE_NOT_PERMITTED -> MACHINE;
                case NO_WAY_IN, CONDITION_UNKNOWN -> RULES;
                case PERMISSION_MISSING -> PERMISSION;
            };
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verdict nobody() {
        return new Verdict(Optional.empty(), Optional.of(Stage.SUBJECT), List.of(), Optional.empty());
    }

    static Verdict of(Account account, List<Reason> reasons, Optional<Judged> judged) {
        return new Verdict(
                Optional.of(account),
                reasons.stream().findFirst().map(reason -> Stage.of(reason.code())),
                reasons,
                judged);
    }

    boolean isPermitted() {
        return stage.isEmpty();
    }

    Json.Obj json() {
        var out = new JsonBuilder().put("decision", isPermitted());
        stage.ifPresent(at ->
                out.put("context", new JsonBuilder().put("reason", at.wire()).build()));
        return out.build();
    }
}
