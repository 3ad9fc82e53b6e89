package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.ui.words.Words;

/// What the shell gives to a screen it makes. The ports a screen needs come from the program, by its factory.
///
/// @param words the reader's language and zone
/// @param scope what the screen is about, as long as it lives
/// @param navigator goes elsewhere
/// @param notices says what was done, with a way to undo it
public record ScreenContext(Words words, Scope scope, Navigator navigator, Notices notices) {
    /// The tenant of a screen whose area is not [Area#isAcrossTenants()].
    ///
    /// @throws IllegalStateException for all tenants
    public Tenant tenant() {
        return scope.tenant().orElseThrow(() -> new IllegalStateException("about all tenants"));
    }
}
