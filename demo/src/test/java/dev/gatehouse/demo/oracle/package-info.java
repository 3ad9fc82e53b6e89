/// Tests of what is right, held against examples worked by hand.
@NullMarked
package dev.gatehouse.demo.oracle;

import org.jspecify.annotations.NullMarked;
