@NullMarked
package dev.gatehouse.architecture.broken.demo.prove;

import org.jspecify.annotations.NullMarked;
