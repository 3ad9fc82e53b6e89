@NullMarked
package dev.gatehouse.architecture.broken.demo.oracle.gate;

import org.jspecify.annotations.NullMarked;
