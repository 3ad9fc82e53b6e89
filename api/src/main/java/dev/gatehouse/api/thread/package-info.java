/// The threads of the server, made in one place and named.
@NullMarked
package dev.gatehouse.api.thread;

import org.jspecify.annotations.NullMarked;
