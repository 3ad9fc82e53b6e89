/// Evidence packages: a period of a tenant's log, to be checked by others without this server.
@NullMarked
package dev.gatehouse.api.evidence;

import org.jspecify.annotations.NullMarked;
