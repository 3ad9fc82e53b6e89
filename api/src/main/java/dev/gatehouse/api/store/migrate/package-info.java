/// Roles and databases on a server, and the tables in them: what happens before anything is served.
@NullMarked
package dev.gatehouse.api.store.migrate;

import org.jspecify.annotations.NullMarked;
