package dev.gatehouse.ui.navigation;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.words.Words;

/// What an attempt to connect did, in words.
public final class AttemptWords {
    private AttemptWords() {}

    /// One step: `TLS: certificate from another authority`.
    public static String step(Words words, Link.Attempt attempt) {
        String name = switch (attempt.step()) {
            case "name" -> words.text("shell.tried.name");
            case "proxy" -> words.text("shell.tried.proxy");
            case "tcp" -> words.text("shell.tried.tcp");
            case "tls" -> words.text("shell.tried.tls");
            default -> attempt.step();
        };
        String result = words.text(attempt.worked() ? "shell.tried.worked" : "shell.tried.failed");
        return words.text("shell.tried.step", name, attempt.detail().isBlank() ? result : attempt.detail());
    }
}
