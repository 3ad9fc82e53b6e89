package dev.gatehouse.ui.helpdesk.call;

import java.time.Duration;
import java.time.Instant;

/// How far the fixes of a call go.
///
/// @param extension by how much a validity becomes longer
/// @param admission until when hours are waived
public record Amounts(Duration extension, Instant admission) {}
