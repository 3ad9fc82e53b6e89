@NullMarked
package dev.gatehouse.app.desk;

import org.jspecify.annotations.NullMarked;
