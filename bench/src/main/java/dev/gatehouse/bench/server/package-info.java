/// The API measured as a whole: requests over TLS, CPU of API and database together.
@NullMarked
package dev.gatehouse.bench.server;

import org.jspecify.annotations.NullMarked;
