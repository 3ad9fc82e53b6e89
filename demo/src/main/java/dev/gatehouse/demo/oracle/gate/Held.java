package dev.gatehouse.demo.oracle.gate;

/// What somebody was granted.
public sealed interface Held permits BuiltInRole, ProgramRole {
    /// What it is called in the directory.
    String title();

    /// Whether it brings a permission.
    boolean brings(String permission);
}
