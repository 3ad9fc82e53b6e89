/// Fills a new tenant with a directory and a history that were made elsewhere.
@NullMarked
package dev.gatehouse.api.store.seed;

import org.jspecify.annotations.NullMarked;
