/// Lists of people: sorted, filtered, searched, counted.
@NullMarked
package dev.gatehouse.api.store.listing;

import org.jspecify.annotations.NullMarked;
