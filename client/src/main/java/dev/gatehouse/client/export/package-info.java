/// The trail in files: taken out whole, or not at all.
@NullMarked
package dev.gatehouse.client.export;

import org.jspecify.annotations.NullMarked;
