@NullMarked
package dev.gatehouse.model.review;

import org.jspecify.annotations.NullMarked;
