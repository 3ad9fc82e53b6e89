@NullMarked
package dev.gatehouse.ui.navigation.link;

import org.jspecify.annotations.NullMarked;
