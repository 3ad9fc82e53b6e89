/// Signing in, and choosing a password.
@NullMarked
package dev.gatehouse.api.signin;

import org.jspecify.annotations.NullMarked;
