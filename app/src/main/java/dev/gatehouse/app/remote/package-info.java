/// The server as this program asks it, for one person signed in.
@NullMarked
package dev.gatehouse.app.remote;

import org.jspecify.annotations.NullMarked;
