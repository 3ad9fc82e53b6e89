/// Tests of the guard, and the shared controls under its eyes.
@NullMarked
package dev.gatehouse.demo.guard;

import org.jspecify.annotations.NullMarked;
