package dev.gatehouse.architecture.broken.demo.prove;

import dev.gatehouse.architecture.broken.model.Seed;

/// A proof that asks the product what would be right.
record BorrowedOracle(Seed expected) {}
