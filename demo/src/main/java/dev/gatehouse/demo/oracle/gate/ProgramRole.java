package dev.gatehouse.demo.oracle.gate;

/// A role that a tenant makes for its programs: no built-in one brings what hosted applications need.
public enum ProgramRole implements Held {
    /// Asks whether somebody may enter, and checks a person's sign-in.
    ASKING("Asking", "access.evaluate");

    private final String title;
    private final String permission;

    ProgramRole(String title, String permission) {
        this.title = title;
        this.permission = permission;
    }

    @Override
    public String title() {
        return title;
    }

    /// The one permission that it brings.
    public String permission() {
        return permission;
    }

    @Override
    public boolean brings(String asked) {
        return permission.equals(asked);
    }
}
