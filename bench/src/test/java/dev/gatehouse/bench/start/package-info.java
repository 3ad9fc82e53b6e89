/// How the console is started.
@NullMarked
package dev.gatehouse.bench.start;

import org.jspecify.annotations.NullMarked;
