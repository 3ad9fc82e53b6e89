@NullMarked
package dev.gatehouse.ui.audit;

import org.jspecify.annotations.NullMarked;
