/// Time bands, held against what is right.
@NullMarked
package dev.gatehouse.demo.prove.bands;

import org.jspecify.annotations.NullMarked;
