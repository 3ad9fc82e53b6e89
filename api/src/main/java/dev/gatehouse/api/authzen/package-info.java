/// Decisions for the applications that a tenant runs: the OpenID AuthZEN Authorization API 1.0.
@NullMarked
package dev.gatehouse.api.authzen;

import org.jspecify.annotations.NullMarked;
