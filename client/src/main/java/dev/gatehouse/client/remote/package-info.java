/// The API as methods: what console and commands call.
@NullMarked
package dev.gatehouse.client.remote;

import org.jspecify.annotations.NullMarked;
