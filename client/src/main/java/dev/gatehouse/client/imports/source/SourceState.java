package dev.gatehouse.client.imports.source;

/// Whether the file says that an account is switched on.
public enum SourceState {
    ENABLED,
    DISABLED
}
