/// Decisions that the log keeps are made again, and come out as they did.
@NullMarked
package dev.gatehouse.demo.prove.replay;

import org.jspecify.annotations.NullMarked;
