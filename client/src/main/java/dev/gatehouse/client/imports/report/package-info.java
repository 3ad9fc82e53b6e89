/// What is told of an import: how far it is, what it would make of each row, and what came of it.
@NullMarked
package dev.gatehouse.client.imports.report;

import org.jspecify.annotations.NullMarked;
