package dev.gatehouse.architecture.broken.demo.oracle.gate;

import dev.gatehouse.architecture.broken.model.Seed;

/// An oracle of the gate that asks the model who may enter.
record Insider(Seed seed) {}
