/// Hands and eyes of the tour: keys, what is to be seen, pictures of it, and what is written down of both.
@NullMarked
package dev.gatehouse.demo.tour.hand;

import org.jspecify.annotations.NullMarked;
