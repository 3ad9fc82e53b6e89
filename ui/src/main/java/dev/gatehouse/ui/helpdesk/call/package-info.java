/// One call: the answer in words, what may be done, and what came of it.
@NullMarked
package dev.gatehouse.ui.helpdesk.call;

import org.jspecify.annotations.NullMarked;
