package dev.gatehouse.architecture.broken.model;

import java.sql.Timestamp;

/// The model speaks of databases.
public record Seed(Timestamp planted) {}
