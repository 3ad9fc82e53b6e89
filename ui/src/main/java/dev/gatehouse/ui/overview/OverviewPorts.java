package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.Reviews;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.port.Trail;

/// What the overview asks.
///
/// @param people who expires, how many are in each list
/// @param tenants the figures
/// @param trail refusals and changes; asked only of whom may read it
/// @param link news, and whether the server can be asked
/// @param me what the person may read
/// @param reviews days that wait; asked only of whom may review
/// @param preferences where it is kept which alarms the person has seen
public record OverviewPorts(
        People people, Tenants tenants, Trail trail, Link link, Me me, Reviews reviews, Preferences preferences) {}
