/// Where the threads of the console come from, each with its name.
@NullMarked
package dev.gatehouse.app.threads;

import org.jspecify.annotations.NullMarked;
