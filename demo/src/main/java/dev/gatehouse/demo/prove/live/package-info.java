/// The proof that what ends somebody's access or right ends it at once, while they work.
@NullMarked
package dev.gatehouse.demo.prove.live;

import org.jspecify.annotations.NullMarked;
