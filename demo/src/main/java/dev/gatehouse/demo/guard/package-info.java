/// Looks at a live scene and names what is ugly: cut texts, weak contrast, white islands, overlaps, lost focus,
/// emptiness.
@NullMarked
package dev.gatehouse.demo.guard;

import org.jspecify.annotations.NullMarked;
