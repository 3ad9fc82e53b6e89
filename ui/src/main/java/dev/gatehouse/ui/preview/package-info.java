/// The last step before something is changed, and what follows it: preview, papers, commit, result per row, undo. A
/// part that screens put in the detail's place.
@NullMarked
package dev.gatehouse.ui.preview;

import org.jspecify.annotations.NullMarked;
