/// What every screen knows about one person: the answer to "can they sign in", the fixes for what stands in the way,
/// and what would be true after them.
@NullMarked
package dev.gatehouse.ui.person;

import org.jspecify.annotations.NullMarked;
