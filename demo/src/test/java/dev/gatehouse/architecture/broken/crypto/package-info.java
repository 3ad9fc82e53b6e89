@NullMarked
package dev.gatehouse.architecture.broken.crypto;

import org.jspecify.annotations.NullMarked;
