/// A console's one connection to a server that is really there.
@NullMarked
package dev.gatehouse.demo.connection;

import org.jspecify.annotations.NullMarked;
