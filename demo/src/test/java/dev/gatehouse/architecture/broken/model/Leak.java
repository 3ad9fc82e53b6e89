package dev.gatehouse.architecture.broken.model;

import dev.gatehouse.architecture.broken.crypto.Signer;

/// The model reaches for a module above it, and so the two go in a circle.
record Leak(Signer signer) {}
