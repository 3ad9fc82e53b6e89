/// Connections to database servers, bounded per server, and statements on them.
@NullMarked
package dev.gatehouse.api.store.connect;

import org.jspecify.annotations.NullMarked;
