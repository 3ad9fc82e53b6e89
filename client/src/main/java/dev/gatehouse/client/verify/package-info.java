/// `verify`: proves a log offline, with nothing of the API.
@NullMarked
package dev.gatehouse.client.verify;

import org.jspecify.annotations.NullMarked;
