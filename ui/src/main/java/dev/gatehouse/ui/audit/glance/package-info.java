/// What a search found at a glance: how many, when, and what it can be narrowed to.
@NullMarked
package dev.gatehouse.ui.audit.glance;

import org.jspecify.annotations.NullMarked;
