/// What the server answers of a tenant's log.
@NullMarked
package dev.gatehouse.client.answer.log;

import org.jspecify.annotations.NullMarked;
