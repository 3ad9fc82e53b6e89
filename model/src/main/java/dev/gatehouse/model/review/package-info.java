/// The daily review of the trail: what automation could not settle, what was said of it, and which days are done.
@NullMarked
package dev.gatehouse.model.review;

import org.jspecify.annotations.NullMarked;
