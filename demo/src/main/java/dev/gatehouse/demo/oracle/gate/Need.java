package dev.gatehouse.demo.oracle.gate;

/// What an operation asks of whoever calls it, as the contract says (`x-permission`, `x-tenant`).
///
/// @param permission `none`, `session`, or the name of a console permission
/// @param inHouse whether it is in the house that the permission must be held
/// @param namesTenant whether the path names the tenant that it is about
public record Need(String permission, boolean inHouse, boolean namesTenant) {
    /// Whether anybody at all is let in.
    public boolean nothing() {
        return permission.equals("none");
    }

    /// Whether anybody who is signed in is let in.
    public boolean sessionOnly() {
        return permission.equals("session");
    }
}
