package dev.gatehouse.architecture.broken.crypto;

import dev.gatehouse.architecture.broken.model.Seed;

/// Harmless by itself.
public record Signer(Seed seed) {}
