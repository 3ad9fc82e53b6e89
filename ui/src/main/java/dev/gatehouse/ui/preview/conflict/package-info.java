/// Two people changed the same: field by field, was, theirs, yours, and a choice.
@NullMarked
package dev.gatehouse.ui.preview.conflict;

import org.jspecify.annotations.NullMarked;
