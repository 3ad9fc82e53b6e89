package dev.gatehouse.architecture.broken.unmarked;

/// In a package that does not declare its nulls.
final class Nulls {}
