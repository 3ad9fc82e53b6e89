@NullMarked
package dev.gatehouse.ui.person;

import org.jspecify.annotations.NullMarked;
