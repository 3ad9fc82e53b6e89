/// What is wrong with a log, and where.
@NullMarked
package dev.gatehouse.model.log.alarm;

import org.jspecify.annotations.NullMarked;
