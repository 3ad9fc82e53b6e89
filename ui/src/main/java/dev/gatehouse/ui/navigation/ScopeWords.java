package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.ui.words.Words;

/// Names of what the window is about.
public final class ScopeWords {
    private ScopeWords() {}

    /// The name of the tenant, or that it is all of them.
    public static String name(Words words, Scope scope) {
        return scope.tenant().map(tenant -> tenant.name()).orElseGet(() -> words.text("shell.allTenants"));
    }

    /// The word of an environment.
    public static String environment(Words words, Environment environment) {
        return switch (environment) {
            case PRODUCTION -> words.text("shell.environment.production");
            case STAGING -> words.text("shell.environment.staging");
            case TEST -> words.text("shell.environment.test");
            case HOUSE -> words.text("shell.environment.house");
        };
    }
}
