@NullMarked
package dev.gatehouse.ui.audit.list;

import org.jspecify.annotations.NullMarked;
