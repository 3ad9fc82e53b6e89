/// What one may be allowed to do, and the roles every tenant is born with.
@NullMarked
package dev.gatehouse.model.permission;

import org.jspecify.annotations.NullMarked;
