/// The list of people: what it asks, what it shows, and changes of many at once.
@NullMarked
package dev.gatehouse.ui.users.list;

import org.jspecify.annotations.NullMarked;
