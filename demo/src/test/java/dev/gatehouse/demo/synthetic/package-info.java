/// Tests of the synthetic tenants.
@NullMarked
package dev.gatehouse.demo.synthetic;

import org.jspecify.annotations.NullMarked;
