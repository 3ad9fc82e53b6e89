/// A real PostgreSQL that comes with the program: unpacked, set up, started, recovered and stopped without anybody
/// installing anything.
@NullMarked
package dev.gatehouse.demo.cluster;

import org.jspecify.annotations.NullMarked;
