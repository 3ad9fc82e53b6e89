/// Tests of what a session is good for.
@NullMarked
package dev.gatehouse.api.session;

import org.jspecify.annotations.NullMarked;
