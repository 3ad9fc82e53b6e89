/// Evidence packages on their way from the server to a file.
@NullMarked
package dev.gatehouse.app.evidence;

import org.jspecify.annotations.NullMarked;
