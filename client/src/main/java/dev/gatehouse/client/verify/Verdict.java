package dev.gatehouse.client.verify;

import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.log.note.SignedNote;
import java.util.regex.Pattern;

/// What `verify` says in the end.
///
/// @param exit the command's exit code
/// @param answer the last line on standard output
/// @param line what a person reads
record Verdict(int exit, JsonBuilder answer, String line) {
    static final int PROVED = 0;
    static final int REFUTED = 1;
    static final int UNUSABLE = 2;

    /// Controls of both sets, and what turns the direction of text.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    static Verdict unusable(String reason, String line) {
        return new Verdict(UNUSABLE, answer(false, reason), line);
    }

    static JsonBuilder answer(boolean proved, String reason) {
        return new JsonBuilder().put("proved", proved).put("reason", reason);
    }

    /// Whose signatures there are, to be compared with what was read out by other means.
    static Verdict fingerprints(SignedNote note) {
        var names = note.signatures().stream()
                .map(signature -> printable(signature.name()) + "+" + signature.fingerprint())
                .toList();
        return new Verdict(
                UNUSABLE,
                answer(false, "no_key").putTexts("signatures", names),
                "without --key nothing is proved; signatures: " + String.join(", ", names));
    }

    /// Names are whoever's wrote the note: nothing of them may steer a terminal.
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
