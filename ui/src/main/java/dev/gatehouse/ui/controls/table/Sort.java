package dev.gatehouse.ui.controls.table;

/// One step of an order.
///
/// @param column the column's id
/// @param ascending smallest first
public record Sort(String column, boolean ascending) {}
