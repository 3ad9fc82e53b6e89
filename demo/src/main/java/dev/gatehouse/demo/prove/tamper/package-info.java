/// Whoever owns the database rewrites the log, and is found out.
@NullMarked
package dev.gatehouse.demo.prove.tamper;

import org.jspecify.annotations.NullMarked;
