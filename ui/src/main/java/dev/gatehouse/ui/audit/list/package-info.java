/// The list of events and what is asked for.
@NullMarked
package dev.gatehouse.ui.audit.list;

import org.jspecify.annotations.NullMarked;
