/// Tests of the proof of time bands: that it holds, and that it can fail.
@NullMarked
package dev.gatehouse.demo.prove.bands;

import org.jspecify.annotations.NullMarked;
