/// The way in: first trust, password or entry code, the first password, what to do without the server, the lock.
@NullMarked
package dev.gatehouse.ui.signin;

import org.jspecify.annotations.NullMarked;
