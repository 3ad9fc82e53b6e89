/// One person beside the list: the answer, the account, edits in place.
@NullMarked
package dev.gatehouse.ui.users.detail;

import org.jspecify.annotations.NullMarked;
