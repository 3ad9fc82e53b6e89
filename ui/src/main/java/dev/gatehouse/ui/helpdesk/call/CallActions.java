package dev.gatehouse.ui.helpdesk.call;

/// What the buttons of a call do outside it.
///
/// @param next leaves the call for the next caller
public record CallActions(Runnable next) {}
