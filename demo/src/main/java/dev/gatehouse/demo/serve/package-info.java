/// `serve`: the API with an embedded PostgreSQL and synthetic tenants, or with a configuration file.
@NullMarked
package dev.gatehouse.demo.serve;

import org.jspecify.annotations.NullMarked;
