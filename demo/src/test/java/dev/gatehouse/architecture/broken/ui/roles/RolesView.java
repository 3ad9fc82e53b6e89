package dev.gatehouse.architecture.broken.ui.roles;

import dev.gatehouse.architecture.broken.ui.users.UsersViewModel;
import java.util.concurrent.CompletableFuture;

/// A screen that knows another, and works on a pool nobody named.
public record RolesView(UsersViewModel users) {
    CompletableFuture<Integer> count() {
        return CompletableFuture.supplyAsync(() -> 1);
    }
}
