/// The proof that many tenants cost few connections.
@NullMarked
package dev.gatehouse.demo.prove.connections;

import org.jspecify.annotations.NullMarked;
