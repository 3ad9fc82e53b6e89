package dev.gatehouse.ui.signin;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.policy.PasswordRules;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;

/// The sentences of the sign-in.
final class SignInWords {
    private final Words words;

    SignInWords(Words words) {
        this.words = words;
    }

    /// What the last try came to; empty if there is nothing to say.
    Optional<String> sentence(SignInNotice notice) {
        return switch (notice) {
            case SignInNotice.None _ -> Optional.empty();
            case SignInNotice.Failed failed -> Optional.of(words.faults().full(failed.fault()));
            case SignInNotice.Stages _ -> Optional.of(words.text("signin.stages.title"));
            case SignInNotice.Busy busy -> Optional.of(words.text("signin.busy", busy.seconds()));
            case SignInNotice.Unreachable gone -> Optional.of(unreachable(gone));
            case SignInNotice.Rejected _ -> Optional.of(words.text("signin.rejected"));
        };
    }

    /// What stands below the sentence, a line each.
    List<String> lines(SignInNotice notice) {
        return switch (notice) {
            case SignInNotice.Stages stages ->
                stages.stages().stream().map(this::stage).toList();
            case SignInNotice.Rejected rejected ->
                rejected.rules().stream().map(this::rule).distinct().toList();
            case SignInNotice.None _, SignInNotice.Failed _, SignInNotice.Busy _, SignInNotice.Unreachable _ ->
                List.of();
        };
    }

    /// What one can do about it; empty if the sentence says it all.
    Optional<String> then(SignInNotice notice) {
        return switch (notice) {
            case SignInNotice.Stages stages -> Optional.of(wayIn(stages));
            case SignInNotice.None _,
                    SignInNotice.Failed _,
                    SignInNotice.Busy _,
                    SignInNotice.Unreachable _,
                    SignInNotice.Rejected _ -> Optional.empty();
        };
    }

    /// What else opens, and whom to ask.
    private String wayIn(SignInNotice.Stages stages) {
        Optional<String> next = stages.next()
                .map(at -> words.text("signin.stages.next", words.times().coming(at)));
        if (stages.isOfMachine()) {
            String code = words.text("signin.stages.enrol");
            return next.map(sentence -> sentence + " " + code).orElse(code);
        }
        return next.orElseGet(() -> words.text("signin.stages.ask"));
    }

    /// How far a password of this many characters is: `9 of 15 characters`.
    String length(int characters) {
        if (characters > PasswordRules.MAX_LENGTH) {
            return words.text("signin.rule.tooLong", PasswordRules.MAX_LENGTH);
        }
        return characters < PasswordRules.MIN_LENGTH
                ? words.text("signin.choose.length", characters, PasswordRules.MIN_LENGTH)
                : words.text("signin.choose.enough");
    }

    /// Since when a server was trusted: `This is not the server you trusted on 3 Nov 2026. Nothing was sent.`
    String changed(Door.KnownServer server) {
        return words.text(
                "signin.changed.title",
                words.times().date(server.trusted().atZone(words.times().zone()).toLocalDate()));
    }

    private String unreachable(SignInNotice.Unreachable gone) {
        var arguments = gone.fault().arguments();
        String sentence = words.text(
                "signin.unreachable",
                arguments.getOrDefault("host", NumberWords.NONE),
                arguments.getOrDefault("port", NumberWords.NONE),
                arguments.getOrDefault("seconds", NumberWords.NONE));
        String copy = gone.copy()
                .map(held -> words.text(
                        "signin.offline.copy",
                        words.times().moment(held.asOf()),
                        words.times().moment(held.readableUntil())))
                .orElseGet(() -> words.text("signin.offline.none"));
        return sentence + " " + copy;
    }

    private String stage(ReasonCode code) {
        return switch (code) {
            case ACCOUNT_DISABLED -> words.text("signin.stage.disabled");
            case ACCOUNT_EXPIRED -> words.text("signin.stage.expired");
            case ACCOUNT_LOCKED -> words.text("signin.stage.locked");
            case ACCOUNT_NOT_YET_VALID -> words.text("signin.stage.early");
            case ACCOUNT_UNVERIFIED -> words.text("signin.stage.unverified");
            case PASSWORD_DUE -> words.text("signin.stage.passwordDue");
            case OUTSIDE_HOURS -> words.text("signin.stage.hours");
            case MACHINE_NOT_PERMITTED -> words.text("signin.stage.machine");
            case NO_WAY_IN, CONDITION_UNKNOWN -> words.text("signin.stage.rule");
            case PERMISSION_MISSING -> words.text("signin.stage.permission");
        };
    }

    /// A rule that a newer server knows and this console does not is named by the sentence above it alone.
    private String rule(String rule) {
        return switch (rule) {
            case "too_short" -> words.text("signin.rule.tooShort", PasswordRules.MIN_LENGTH);
            case "too_long" -> words.text("signin.rule.tooLong", PasswordRules.MAX_LENGTH);
            case "guessable" -> words.text("signin.rule.guessable");
            case "unusable_character" -> words.text("signin.rule.character");
            case "lower_case", "missing_lower_case" -> words.text("signin.rule.lower");
            case "upper_case", "missing_upper_case" -> words.text("signin.rule.upper");
            case "digit", "missing_digit" -> words.text("signin.rule.digit");
            case "other", "missing_other" -> words.text("signin.rule.sign");
            default -> words.text("signin.rule.unknown", rule);
        };
    }
}
