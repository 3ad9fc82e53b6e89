/// What an auditor takes away: a period of a tenant's log, what in it is meant, and what a package of it claims.
@NullMarked
package dev.gatehouse.model.evidence;

import org.jspecify.annotations.NullMarked;
