/// The list of machines, networks and groups.
@NullMarked
package dev.gatehouse.ui.machines.list;

import org.jspecify.annotations.NullMarked;
