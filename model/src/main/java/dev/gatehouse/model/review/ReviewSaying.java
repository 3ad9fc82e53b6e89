package dev.gatehouse.model.review;

import java.util.UUID;

/// What somebody says of an item of a day.
///
/// @param key made up by whoever says it: said again under it, nothing is added
/// @param item the item's key
/// @param verdict what they make of it
/// @param reason why, 1 to [Disposition#LONGEST_REASON] characters
public record ReviewSaying(UUID key, String item, Verdict verdict, String reason) {}
