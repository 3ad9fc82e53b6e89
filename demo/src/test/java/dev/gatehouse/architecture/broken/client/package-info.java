@NullMarked
package dev.gatehouse.architecture.broken.client;

import org.jspecify.annotations.NullMarked;
