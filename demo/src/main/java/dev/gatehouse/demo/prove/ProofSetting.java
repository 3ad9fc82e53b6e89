package dev.gatehouse.demo.prove;

import java.nio.file.Path;

/// Where and how a proof runs.
///
/// @param home the project's folder, where the launcher is
/// @param folder the proof's own folder, empty at the start
/// @param seed makes the cases
public record ProofSetting(Path home, Path folder, long seed) {}
