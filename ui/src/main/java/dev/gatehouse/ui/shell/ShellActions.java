package dev.gatehouse.ui.shell;

/// What the shell asks of the window around it.
interface ShellActions {
    /// Hides everything until the password is given again.
    void lock();

    /// Ends the session and shows the sign-in.
    void signOut();
}
