package dev.gatehouse.api.signin;

import dev.gatehouse.api.session.Origin;
import dev.gatehouse.model.directory.User;

/// Somebody at the door.
///
/// @param tenant the tenant they name; perhaps none of ours
/// @param login the login they name; perhaps nobody's
/// @param secret what they show
/// @param origin from where
record Attempt(String tenant, String login, Secret secret, Origin origin) {
    /// What makes two attempts alike, whether or not there is such an account.
    String key() {
        return tenant + "\n" + User.loginKey(login);
    }
}
