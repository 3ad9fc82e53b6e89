@NullMarked
package dev.gatehouse.app.settings;

import org.jspecify.annotations.NullMarked;
