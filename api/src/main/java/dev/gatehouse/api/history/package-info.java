/// What was: the directory at an earlier instant, one person at an earlier revision, and stored decisions made again.
@NullMarked
package dev.gatehouse.api.history;

import org.jspecify.annotations.NullMarked;
