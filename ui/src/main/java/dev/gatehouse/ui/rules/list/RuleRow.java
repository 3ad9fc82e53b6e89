package dev.gatehouse.ui.rules.list;

import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleState;

/// A rule and how it stands.
///
/// @param rule the rule
/// @param state by its hours, at the instant at which it was looked at
public record RuleRow(AccessRule rule, RuleState state) {}
