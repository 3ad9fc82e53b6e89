/// Tests of `serve`.
@NullMarked
package dev.gatehouse.demo.serve;

import org.jspecify.annotations.NullMarked;
