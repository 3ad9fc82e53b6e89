@NullMarked
package dev.gatehouse.app.cache;

import org.jspecify.annotations.NullMarked;
