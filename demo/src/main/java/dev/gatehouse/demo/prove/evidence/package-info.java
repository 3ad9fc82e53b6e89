/// That an evidence package proves what it says, and nothing else does.
@NullMarked
package dev.gatehouse.demo.prove.evidence;

import org.jspecify.annotations.NullMarked;
