/// The people of a tenant: the list, the detail beside it, edits and changes of many at once.
@NullMarked
package dev.gatehouse.ui.users;

import org.jspecify.annotations.NullMarked;
