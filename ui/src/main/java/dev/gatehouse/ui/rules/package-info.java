/// The access rules of a tenant: whom each binds, its ways in, and how it stands now.
@NullMarked
package dev.gatehouse.ui.rules;

import org.jspecify.annotations.NullMarked;
