/// The roles of a tenant: what each brings, who holds it, what became of it.
@NullMarked
package dev.gatehouse.ui.roles;

import org.jspecify.annotations.NullMarked;
