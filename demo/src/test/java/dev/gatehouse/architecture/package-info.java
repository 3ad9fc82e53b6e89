/// The house's walls as tests. Each rule takes the root package, so that a broken sample can show that it bites.
@NullMarked
package dev.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
