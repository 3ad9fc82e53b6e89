/// What screens ask, answered by the local store where it can, by the server where it must.
@NullMarked
package dev.gatehouse.app.query;

import org.jspecify.annotations.NullMarked;
