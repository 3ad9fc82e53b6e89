/// Theme, icons, fonts, texts and the API's description, with one class to reach them.
@NullMarked
package dev.gatehouse.resources;

import org.jspecify.annotations.NullMarked;
