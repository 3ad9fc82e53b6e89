@NullMarked
package dev.gatehouse.app.cache.people;

import org.jspecify.annotations.NullMarked;
