package dev.gatehouse.architecture.broken.demo.oracle;

import dev.gatehouse.architecture.broken.model.Seed;

/// An oracle that asks the model what is right.
record Accomplice(Seed seed) {}
