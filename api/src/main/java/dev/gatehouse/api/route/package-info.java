/// What answers the operations of the contract, beside sign-in, sessions and feed.
@NullMarked
package dev.gatehouse.api.route;

import org.jspecify.annotations.NullMarked;
