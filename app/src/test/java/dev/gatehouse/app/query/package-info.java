@NullMarked
package dev.gatehouse.app.query;

import org.jspecify.annotations.NullMarked;
