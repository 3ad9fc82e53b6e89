/// The help desk: who is calling, what blocks them, the fix, and the sign-in that follows.
@NullMarked
package dev.gatehouse.ui.helpdesk;

import org.jspecify.annotations.NullMarked;
