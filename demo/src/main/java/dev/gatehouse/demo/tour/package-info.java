/// The tour: goes through the whole system in its window as a person would, looks at every screen, and keeps pictures.
@NullMarked
package dev.gatehouse.demo.tour;

import org.jspecify.annotations.NullMarked;
