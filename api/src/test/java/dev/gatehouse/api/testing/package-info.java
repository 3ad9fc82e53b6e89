/// What the tests of the API stand on.
@NullMarked
package dev.gatehouse.api.testing;

import org.jspecify.annotations.NullMarked;
