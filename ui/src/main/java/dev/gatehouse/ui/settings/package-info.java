/// What a person arranges for themselves, and what this console is.
@NullMarked
package dev.gatehouse.ui.settings;

import org.jspecify.annotations.NullMarked;
