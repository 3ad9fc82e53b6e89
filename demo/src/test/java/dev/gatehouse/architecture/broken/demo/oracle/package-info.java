@NullMarked
package dev.gatehouse.architecture.broken.demo.oracle;

import org.jspecify.annotations.NullMarked;
