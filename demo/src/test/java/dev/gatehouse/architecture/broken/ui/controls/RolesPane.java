package dev.gatehouse.architecture.broken.ui.controls;

import dev.gatehouse.architecture.broken.ui.roles.RolesView;

/// A control that knows a screen.
record RolesPane(RolesView view) {}
