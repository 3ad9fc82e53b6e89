/// What the daily review reads of the trail, and what was said of it.
@NullMarked
package dev.gatehouse.api.store.review;

import org.jspecify.annotations.NullMarked;
