/// The thin API in front of the tenants' databases.
@NullMarked
package dev.gatehouse.api;

import org.jspecify.annotations.NullMarked;
