@NullMarked
package dev.gatehouse.app.remote;

import org.jspecify.annotations.NullMarked;
