/// Pages of long lists, one after the other, by key.
@NullMarked
package dev.gatehouse.api.store.page;

import org.jspecify.annotations.NullMarked;
