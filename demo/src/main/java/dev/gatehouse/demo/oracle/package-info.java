/// What is right, written a second time: naive and apart, importing nothing of the house it judges.
@NullMarked
package dev.gatehouse.demo.oracle;

import org.jspecify.annotations.NullMarked;
