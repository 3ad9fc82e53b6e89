/// The import of the console, against a real server.
@NullMarked
package dev.gatehouse.demo.imports;

import org.jspecify.annotations.NullMarked;
