/// Tries a rule out: may this person, from there, then?
@NullMarked
package dev.gatehouse.ui.rules.trial;

import org.jspecify.annotations.NullMarked;
