/// What somebody writes down about a machine.
@NullMarked
package dev.gatehouse.ui.machines.edit;

import org.jspecify.annotations.NullMarked;
