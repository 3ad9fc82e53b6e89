/// The server's edge: the contract as a table of routes, requests with bounds, answers and problems.
@NullMarked
package dev.gatehouse.api.http;

import org.jspecify.annotations.NullMarked;
