/// The machines of a tenant: what people may work from, by network or by key.
@NullMarked
package dev.gatehouse.ui.machines;

import org.jspecify.annotations.NullMarked;
