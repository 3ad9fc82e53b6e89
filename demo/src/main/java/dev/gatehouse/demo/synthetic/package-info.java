/// Tenants that nobody works in: people, roles and years of plausible events, made from a seed.
@NullMarked
package dev.gatehouse.demo.synthetic;

import org.jspecify.annotations.NullMarked;
