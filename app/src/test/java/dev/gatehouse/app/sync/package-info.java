@NullMarked
package dev.gatehouse.app.sync;

import org.jspecify.annotations.NullMarked;
