package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The end of one's own access in words, before and after.
///
/// @param words the reader's; their clock is the server's
public record AccessEndWords(Words words) {
    /// How long before the end one is told of it.
    public static final Duration NOTICE = Duration.ofMinutes(15);

    /// What is coming: `Your hours end at 18:00 (in 10 min). Save what you are editing.` Empty: nothing soon.
    public Optional<String> coming(Optional<AccessEnd> end) {
        return end.flatMap(this::coming);
    }

    private Optional<String> coming(AccessEnd end) {
        Duration left = Duration.between(words.times().now(), end.at());
        if (left.isNegative() || left.compareTo(NOTICE) > 0) {
            return Optional.empty();
        }
        ChronoUnit unit = left.toMinutes() > 0 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        String key = switch (end.cause()) {
            case HOURS -> "shell.ends.hours";
            case ACCOUNT -> "shell.ends.account";
            case PASSWORD -> "shell.ends.password";
            case RIGHT -> "shell.ends.right";
            case SESSION -> "shell.ends.session";
        };
        return Optional.of(
                words.text(key, words.times().clock(end.at()), words.numbers().duration(left.truncatedTo(unit))));
    }

    /// What has ended: `Your hours have ended. …`
    ///
    /// @param why as the server names it
    public String over(String why) {
        return switch (AccessEnd.Cause.ofWire(why)) {
            case HOURS -> words.text("signin.ended.hours");
            case ACCOUNT -> words.text("signin.ended.account");
            case PASSWORD -> words.text("signin.ended.password");
            case RIGHT, SESSION -> words.text("signin.ended");
        };
    }
}
