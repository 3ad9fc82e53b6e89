/// A search of the trail as one line of text: read, completed, written.
@NullMarked
package dev.gatehouse.ui.audit.query;

import org.jspecify.annotations.NullMarked;
