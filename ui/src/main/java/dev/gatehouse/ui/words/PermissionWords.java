package dev.gatehouse.ui.words;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.util.Locale;

/// Permissions and their areas in words. The tenant's own have no words but their names.
public final class PermissionWords {
    private final Words words;

    /// Words of one reader.
    public PermissionWords(Words words) {
        this.words = words;
    }

    /// What it lets one do: `Reset sign-ins`.
    public String name(Permission permission) {
        return ConsolePermission.of(permission)
                .map(console -> words.text("vocabulary.permission." + permission.name()))
                .orElseGet(() ->
                        capital(permission.name().substring(permission.area().length() + 1)));
    }

    /// What it lets one do, understood without its area beside it: `Reset sign-ins`, `Claims: view`.
    public String full(Permission permission) {
        return permission.isConsole()
                ? name(permission)
                : words.text("vocabulary.ownPermission", capital(permission.area()), name(permission));
    }

    /// What it is about: `People`.
    public String area(Permission permission) {
        return permission.isConsole()
                ? words.text("vocabulary.area." + permission.area())
                : words.text("vocabulary.ownArea", capital(permission.area()));
    }

    private String capital(String code) {
        String spaced = code.replace('-', ' ').replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
