/// What was: the directory of an earlier revision, put together from the log, and decisions made again by it.
@NullMarked
package dev.gatehouse.model.history;

import org.jspecify.annotations.NullMarked;
