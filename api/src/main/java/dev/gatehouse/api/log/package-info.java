/// The tenants' logs: events are given their places, the tree over them is signed, and what was signed is remembered
/// outside every database.
@NullMarked
package dev.gatehouse.api.log;

import org.jspecify.annotations.NullMarked;
