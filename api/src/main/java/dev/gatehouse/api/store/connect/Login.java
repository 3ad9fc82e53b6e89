package dev.gatehouse.api.store.connect;

/// A database login. The password is never printed.
///
/// @param user the role
/// @param password a secret
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
