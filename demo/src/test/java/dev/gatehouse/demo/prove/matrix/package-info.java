/// Tests of the matrix's own tables.
@NullMarked
package dev.gatehouse.demo.prove.matrix;

import org.jspecify.annotations.NullMarked;
