/// A question of access, and its answer: may this person, from there, then?
@NullMarked
package dev.gatehouse.ui.why.ask;

import org.jspecify.annotations.NullMarked;
