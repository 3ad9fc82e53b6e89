@NullMarked
package dev.gatehouse.architecture.broken.model;

import org.jspecify.annotations.NullMarked;
